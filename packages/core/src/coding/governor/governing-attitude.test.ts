import { describe, expect, it } from "vitest";
import { readingOf, readOf, stanceOf } from "../fixtures/held.ts";

type Case = readonly [text: string, stance: number | null];

describe("a view for or against a thing", () => {
	it.each<Case>([
		["Norland supports sanctions.", 2],
		["Norland opposes sanctions.", -2],
		["Norland welcomes the ceasefire.", 2],
		["Sanctions are unacceptable.", -2],
		["诺方支持制裁。", 2],
		["诺方反对制裁。", -2],
		["诺方对制裁表示关切。", -2],
		["Норланд поддерживает санкции.", 2],
		["Норланд выступает против санкций.", -2],
		["Norland slammed sanctions.", -2],
		["Norland supports no sanctions.", -2],
		["Norland wants Kestria to refuse foreign bases.", 1],
		["Norland wants Kestria to refuse foreign bases and will not wait.", 1],
		["Norland called for a pledge not to impose sanctions.", -2],
		["Norland pushed back against sanctions.", -2],
		["The ceasefire is not negotiable.", 2],
		["Peace can only be achieved through a ceasefire.", 2],
		["Norland pledged to provide Kestria with foreign bases.", -2],
		["Санкции неприемлемы.", -2],
	])("is read along the pole: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["Norland opposes foreign bases.", 2],
		["Norland supports foreign bases.", -2],
		["诺方反对外国基地。", 2],
		["Норланд выступает против иностранных баз.", 2],
	])("turns where favouring the thing leads to the other pole: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("a judgement or a purpose without a verb for or against", () => {
	it.each<Case>([
		["Norland called sanctions unacceptable.", -2],
		["Norland described sanctions as illegal.", -2],
		["Норланд назвал санкции неприемлемыми.", -2],
		["Norland called the people behind sanctions irresponsible.", null],
		["The two sides discussed ways to deepen support for the ceasefire.", 2],
		["The two sides discussed ways to protect the pipeline.", 2],
		["The two sides discussed ways to end sanctions.", -1],
		["The two sides discussed ways of the pipeline.", 0],
		["Norland confirmed its readiness to speak and stressed that it would not sanctions.", -2],
		["Peace is only possible through the ceasefire.", 1],
		["Norland regretted the collapse of the ceasefire.", 2],
	])("is read: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("a view of several things that are to be done", () => {
	it.each<Case>([
		["Norland welcomes plans to build, expand and strengthen the pipeline.", 2],
		["Norland respects efforts to build, expand and fully strengthen the pipeline.", 1],
		["Norland regrets plans to build, expand and strengthen the pipeline.", -2],
	])("is one of the last of them too: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

it("is conditional from the first word of a clause on", () => {
	expect(readOf("If Kestria supports the ceasefire, we must reply.").attitude?.conditional).toBe(true);
	expect(readOf("Since Kestria supports the ceasefire, we must reply.").attitude?.conditional).toBe(false);
});

it("is not worded by who is concerned", () => {
	expect(readOf("All parties concerned should support the ceasefire.").attitude?.verb).toBe("support");
	expect(readOf("Norland is concerned about the ceasefire.").attitude?.verb).toBe("concerned");
});

describe("ordinary words of judgement", () => {
	it.each<Case>([
		["More sanctions are needed.", 2],
		["We need sanctions.", 2],
		["Norland looks forward to the ceasefire.", 1],
		["Norland attaches great importance to the ceasefire.", 2],
		["There is no alternative to the ceasefire.", 2],
		["Norland decried the sanctions.", -2],
		["The sanctions cannot be justified.", -2],
		["Norland will investigate the sanctions.", -1],
		["These acts are contrary to the ceasefire.", 2],
		["Blatant sanctions are in force.", -2],
		["制裁无助于解决问题。", -2],
		["制裁适得其反。", -2],
		["停火是唯一出路。", 2],
		["应慎重处理，以免对停火造成破坏。", 2],
		["诺方愿避免对停火造成损害。", 1],
		["诺方不承认制裁。", -2],
		["Norland spoke of the menace of foreign bases.", 2],
		["Норланд считает санкции ошибочными.", -2],
		["Норланд дорожит прекращением огня.", 2],
		["Норланд намерен укрепить прекращение огня.", 1],
	])("govern what they are said of: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["The ceasefire is threatened by raids.", 2],
		["The ceasefire has been violated.", 2],
		["The ceasefire was not violated.", null],
		["The ceasefire threatens all of us.", -2],
		["Sanctions have undermined the talks.", -2],
	])("tell harm done to a thing from harm that it does: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each([
		["The ceasefire is in a critical state."],
		["Raids were committed against the ceasefire."],
		["It concerns the ceasefire."],
		["停火是共同关切。"],
	])("are not words that only look like one: %s", (text) => {
		expect(readOf(text).attitude).toBeNull();
	});

	it("reaches over an apposition", () => {
		expect(stanceOf("Foreign bases, and the roads that are built for them, threaten the whole coast.")).toBe(2);
	});
});

describe("an open door", () => {
	it.each<Case>([
		["The grain corridor remains open.", 2],
		["Norland remains open to the ceasefire.", 2],
		["The question of the ceasefire remains open.", null],
	])("is held open by a view, and a question is not: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

it("ends a thought where “and that” begins another", () => {
	const { positions } = readingOf("Norland said that it supports the ceasefire and that the sanctions are in force.");
	expect(positions[0]?.quote.exact).toBe("Norland said that it supports the ceasefire");
});

describe("a list of demands without spaces between words", () => {
	it("governs what is to be stopped behind a comma", () => {
		const { positions } = readingOf("诺方敦促凯方遵守界河条约，停止制裁。");
		expect(positions.find(({ issue }) => issue === "sanctions")).toMatchObject({ holder: "XNO", stance: -2 });
	});

	it("ends where its holder is named as the one who acts", () => {
		const { positions } = readingOf("诺方敦促凯方遵守界河条约，诺方停止制裁。");
		expect(positions.find(({ issue }) => issue === "sanctions")?.because).toContain("by-effect");
	});
});

describe("negation", () => {
	it.each<Case>([
		["Norland does not support sanctions.", -2],
		["Norland refused to support sanctions.", -2],
		["Norland no longer supports sanctions.", -2],
		["诺方不支持制裁。", -2],
		["诺方从未支持制裁。", -2],
		["Норланд не поддерживает санкции.", -2],
		["Норланд никогда не поддерживал санкции.", -2],
	])("turns the sign and says so: %s", (text, stance) => {
		const { stance: read, attitude } = readOf(text);
		expect(read).toBe(stance);
		expect(attitude).toMatchObject({ negated: true, polarity: 1, scale: "support" });
	});

	it.each([
		["Norland does not support sanctions.", "Norland opposes sanctions."],
		["诺方不支持制裁。", "诺方反对制裁。"],
		["Норланд не поддерживает санкции.", "Норланд выступает против санкций."],
	])("of support is no opposition by another verb: “%s” beside “%s”", (denied, opposed) => {
		expect(readOf(denied).attitude?.scale).toBe("support");
		expect(readOf(opposed).attitude).toMatchObject({ scale: "disapproval", negated: false });
		expect(Math.abs(stanceOf(denied) ?? 0)).toBeLessThanOrEqual(Math.abs(stanceOf(opposed) ?? 0));
	});

	it.each<Case>([
		["Norland does not seek sanctions.", -2],
		["诺方不寻求制裁。", -2],
	])("without a verb of attitude turns the thing down: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it("stays on its side of a clause", () => {
		expect(stanceOf("Norland did not speak of the past and supports sanctions.")).toBe(2);
	});
});

describe("a commitment that is not made", () => {
	it.each<Case>([
		["Norland could support sanctions.", 1],
		["Norland would support the ceasefire if others did.", 1],
		["诺方可能支持制裁。", 1],
		["Норланд может поддержать санкции.", 1],
	])("only leans: %s", (text, stance) => {
		const { stance: read, attitude } = readOf(text);
		expect(read).toBe(stance);
		expect(attitude?.conditional).toBe(true);
	});

	it.each<Case>([
		["Norland stands ready to extend the grain corridor.", 1],
		["Норланд готов продлить зерновой коридор.", 1],
	])("is what an offer is: %s", (text, stance) => {
		const { stance: read, attitude } = readOf(text);
		expect(read).toBe(stance);
		expect(attitude).toMatchObject({ scale: "offer", conditional: true });
	});

	it("is not 'will consider' either", () => {
		expect(stanceOf("Norland will consider sanctions.")).toBeNull();
	});
});

describe("words of force", () => {
	it.each<Case>([
		["Norland firmly supports sanctions.", 3],
		["Norland strongly condemns sanctions.", -3],
		["Norland is deeply concerned about sanctions.", -3],
		["诺方坚决反对制裁。", -3],
		["诺方全力支持停火。", 3],
		["诺方对制裁深表关切。", -3],
		["Норланд решительно поддерживает санкции.", 3],
		["Норланд категорически отвергает санкции.", -3],
		["Норланд полностью поддерживает прекращение огня.", 3],
	])("make an explicit view an intensified one: %s", (text, stance) => {
		const { stance: read, attitude } = readOf(text);
		expect(read).toBe(stance);
		expect(attitude?.intensified).toBe(true);
	});
});

describe("what is done to a thing", () => {
	it.each<Case>([
		["Norland called for an end to sanctions.", -2],
		["Norland supports efforts to end sanctions.", -2],
		["Norland called for the lifting of sanctions.", -2],
		["Norland works to prevent foreign bases.", 2],
		["Norland condemns actions that undermine the ceasefire.", 3],
		["Norland opposes violations of the ceasefire.", 2],
		["诺方呼吁取消制裁。", -2],
		["诺方支持结束制裁。", -2],
		["诺方反对损害停火。", 2],
		["诺方反对破坏停火。", 2],
		["诺方反对违反界河条约。", 2],
		["Norland supports efforts to prevent violations of the ceasefire.", 2],
		["Norland demanded that sanctions be lifted.", -2],
		["Sanctions must be lifted.", -2],
		["Норланд призывает отменить санкции.", -2],
		["Норланд выступает за снятие санкций.", -2],
		["Норланд выступает против нарушения договора о реке.", 2],
		["Норланд осудил подрыв прекращения огня.", 3],
		["Норланд выступает за недопущение иностранных баз.", 2],
		["Norland urges Kestria to withdraw its patrols and to end all sanctions.", -2],
		["Norland works to prevent and combat sanctions.", -2],
		["Norland opposes lifting or easing the sanctions.", 2],
		["Norland rejects and combats the sanctions.", -1],
		["Norland voiced concern and will fight the sanctions.", -1],
		["Norland called for talks instead of sanctions.", -2],
		["Norland called for steps to protect its farmers from sanctions.", -2],
		["Norland calls on the court to prosecute the officials for their sanctions.", -2],
		["Sanctions must come to an end.", -2],
		["Norland hopes that the sanctions on grain and salt will be suspended.", -2],
		["Norland welcomed the news that sanctions had been lifted.", -2],
		["Норланд не должен вводить санкции.", -2],
		["Норланд призывает к диалогу вместо санкций.", -2],
		["诺方希望把制裁停下来。", -2],
		["Norland hopes that sanctions will be a thing of the past.", -2],
		["Norland agreed that prices must fall, and that sanctions should be lifted by spring.", -2],
		["The ceasefire must not be undermined.", 2],
		["Norland strengthened its defences against sanctions.", -2],
		["Важно, чтобы фермеры не пострадали от санкций.", -2],
		["诺方反对动辄使用制裁。", -2],
		["Norland seeks ways to offset the impact of sanctions.", -2],
		["Norland called for a law that makes it impossible to evade sanctions.", 2],
		["Norland wants to reach those who help ships circumvent sanctions.", 2],
		["The new sanctions should include an end to the sale of grain.", 2],
		["诺方希望制裁早日取消。", -2],
	])("turns the view of it: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("words on both sides of a thing", () => {
	it.each<Case>([
		["Norland will keep the sanctions in place.", 2],
		["The sanctions will remain in place until spring.", 2],
		["The sanctions remain in place after sixty years.", null],
		["诺方将对制裁的推手实施制裁。", -2],
	])("govern it together: %s", (text, stance) => {
		expect(readingOf(text).positions[0]?.stance).toBe(stance);
	});

	it("count only where it stands between them", () => {
		expect(stanceOf("Norland keeps ships in place and rejects sanctions.")).toBe(-2);
	});
});

describe("what others do or think", () => {
	it.each<Case>([
		["Kestria has strengthened sanctions.", null],
		["They support sanctions.", null],
		["Kestria is ready to keep sanctions.", null],
		["These countries maintained the sanctions.", null],
		["Norland thanked its neighbours, who defended the sanctions.", null],
		["No one can support sanctions.", null],
		["凯方加强制裁。", null],
		["Кестрия укрепляет санкции.", null],
	])("is only reported: %s", (text, stance) => {
		expect(readingOf(text).positions.filter(({ holder }) => holder === "XNO")).toEqual(
			stance === null
				? readingOf(text).positions.filter(({ holder, stance: read }) => holder === "XNO" && read === null)
				: [],
		);
	});

	it.each<Case>([
		["Norland urges Kestria to respect the ceasefire.", 1],
		["Norland demands that Kestria end sanctions.", -2],
		["Kestria must respect the ceasefire.", 1],
		["Norland condemns Kestria for supporting sanctions.", -3],
		["诺方敦促凯方取消制裁。", -2],
	])("is governed by the view of it: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["Kestria undermines the ceasefire.", 2],
		["Raids undermine the ceasefire.", 2],
		["Norland will not allow the ceasefire to be undermined.", 2],
		["Sanctions undermine the talks.", -2],
		["凯方破坏停火。", 2],
		["Кестрия нарушает прекращение огня.", 2],
	])("is a complaint where it does harm: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("what governs nothing", () => {
	it.each([
		["the clause is another's", "Norland supports the harbour, which suffers because sanctions hit the town."],
		["the thing is what something is owed to", "Norland’s farms grew thanks to sanctions."],
		["a verb stands between the thing and the view", "Sanctions are levied under the banner of helping farmers."],
		["the thing is a circumstance", "Norland supports its farmers despite sanctions."],
		["the thing stands in a condition", "If Norland supports sanctions, trade will fall."],
		["it is asked", "Will Norland support sanctions?"],
		["it is told as a fact", "Norland must understand that another round of sanctions awaits its farmers."],
		["it opens a clause of its own", "Norland supported a vote, and sanctions were declared within the week."],
		["what is said of it is said of something beside it", "The doubts surrounding sanctions should be cleared up."],
		["a willingness is said of it", "The sanctions are aimed at ousting our farmers from the market."],
		["an adjective judges another noun", "Since the brutal raid our coalition has levied sanctions."],
		["it is a means", "Norland will fight the raiders politically, with sanctions."],
		["it is to be spoken of", "I want to come back to the issue of sanctions."],
		["what is asked for is said of it", "Norland needs proof that the sanctions are not aimed at its farmers."],
		["it is asked how it is to be", "Sanctions must take the needs of farmers into account."],
		["partners insist on it", "Our partners insist on sanctions."],
		["others demand it", "There are calls for sanctions."],
		["it is what another word concerns", "Norland asked four questions concerning sanctions and their number."],
		["the words only further or stress", "Norland stressed that the era of sanctions has come."],
	])("where %s: %s", (_, text) => {
		expect(
			readingOf(text)
				.positions.filter(({ issue }) => issue === "sanctions")
				.map(({ stance }) => stance),
		).toEqual([null]);
	});

	it.each<Case>([
		["Norland expressed the need to strengthen sanctions.", 2],
		["Norland will fight the illegal sanctions.", -2],
		["Kestria keeps illegal sanctions.", -2],
		["Кестрия вводит незаконные санкции.", -2],
		["凯方维持所谓“制裁”。", -2],
		["凯方挥舞制裁大棒。", -2],
	])("is not where a need or a judgement is worded: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("a kinder word inside a harsher one", () => {
	it.each<Case>([
		["President Halvorsen expressed concern over support for sanctions.", -2],
		["President Halvorsen warned against support for sanctions.", -2],
		["Norland denied support for sanctions.", -2],
	])("gives way to it: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it("holds its own where the two stand side by side", () => {
		const { positions } = readingOf(
			"President Halvorsen expressed concern over sanctions and support for the ceasefire.",
		);
		expect(positions.map(({ issue, stance }) => [issue, stance])).toEqual([
			["sanctions", -2],
			["ceasefire", 2],
		]);
	});
});

describe("talk", () => {
	it.each<Case>([
		["The two sides discussed sanctions.", 0],
		["President Halvorsen raised sanctions.", 0],
		["双方就制裁交换了意见。", 0],
		["Стороны обсудили санкции.", 0],
	])("of a thing is no view of it: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["The two sides discussed steps to strengthen the ceasefire.", 2],
		["The two sides discussed efforts to expand the pipeline.", 2],
		["Стороны обсудили шаги по укреплению прекращения огня.", 2],
		["The two sides reviewed progress made on the pipeline.", 2],
		["President Halvorsen spoke about new avenues for cooperation on the pipeline.", 1],
		["При обсуждении торговли выражено намерение расширять сотрудничество по газопроводу.", 1],
	])("about ways to help it is: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each([
		"The two sides discussed ways to provide Kestria with the pipeline.",
		"The two sides explored options for delivering the pipeline.",
		"Стороны обсудили возможности предоставления газопровода.",
		"双方探讨了建设输气管道的途径。",
	])("of ways to give it is no agreement to: %s", (text) => {
		const { attitude, stance } = readOf(text);
		expect(attitude?.scale).toBe("report");
		expect(stance ?? 0).toBe(0);
	});

	it.each<Case>([
		["The two sides discussed collaboration on the River Treaty.", null],
		["Стороны обсудили сотрудничество в рамках договора о реке.", null],
	])("of cooperation in it is not read: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["The two sides discussed deepening the River Treaty.", 1],
		["The two sides discussed the weather, including the development of the River Treaty.", 1],
		["The two sides exchanged views on expanding the River Treaty.", 1],
		["Particular attention was paid to developing the River Treaty.", 1],
		["The two sides reviewed progress in the River Treaty.", 1],
		["The two sides took note of the progress in the River Treaty.", 2],
		["Steps to further develop the River Treaty were discussed.", 1],
		["Стороны обсудили вопросы дальнейшего развития договора о реке.", 1],
		// Of one alone it is an agenda.
		["President Halvorsen discussed deepening the River Treaty.", null],
		["Norland will discuss deepening the River Treaty.", null],
		// One more topic begins.
		["The two sides discussed deepening trade and the River Treaty.", 0],
		["The two sides discussed deepening trade, the River Treaty and fishing.", 0],
		["Стороны обсудили развитие торговли и ситуацию вокруг договора о реке.", 0],
		// What most speak against is not leaned towards.
		["The two sides discussed strengthening sanctions.", null],
	])("of its growth leans towards it, where two talk: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["The two sides noted the River Treaty.", 2],
		["President Halvorsen noted that the River Treaty is in force.", 2],
		["President Halvorsen noted that the ceasefire is in force.", null],
		["Norland informed the council that the River Treaty is in force.", 2],
	])("that only tells is as if it were not there: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["Norland welcomed the outcome of the Review Conference of the River Treaty.", 2],
		["Norland considers sanctions unacceptable.", -1],
		["We should focus on the ceasefire.", 2],
		["Norland responded to a question about sanctions.", null],
		["Norland called for rules covering the ceasefire.", 2],
		["Norland supports the brief ceasefire.", 2],
		["Norland supports the ceasefire outlined in the plan.", 2],
	])("is not meant by words that only look like it: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["Norland takes note of the ceasefire.", 0],
		["诺方注意到停火。", 0],
		["Норланд принял к сведению прекращение огня.", 0],
	])("that only takes note endorses nothing: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("a text that words no attitude", () => {
	it.each(["Ships use the grain corridor.", "粮食走廊长三百公里。", "Зерновой коридор проходит вдоль берега."])(
		"is not read as neutral: %s",
		(text) => {
			expect(readOf(text)).toMatchObject({ stance: null, attitude: null });
		},
	);

	it.each<Case>([
		["The River Treaty turns thirty.", 2],
		["今年是界河条约签订三十周年。", 2],
	])("is read by the concept's own default where it has one: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it("leaves a view of a thing without poles unread", () => {
		expect(readOf("Norland supports the harbour.")).toMatchObject({ stance: null, attitude: { scale: "support" } });
	});
});

describe("a name that takes sides", () => {
	it.each<Case>([
		["President Halvorsen spoke of the corrective operation.", -3],
		["President Halvorsen discussed the invasion of Sorrel.", 3],
		["哈沃森介绍了纠正行动。", -3],
		["Э.Халворсен рассказала об исправительной операции.", -3],
	])("carries its stance whatever the verb: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("a name that another gives", () => {
	it.each([
		"Norland rejects the tale of an invasion of Sorrel.",
		"Kestria spoke of the so-called invasion of Sorrel.",
		"They call it an “invasion of Sorrel”.",
		"They claim that the people of the town cheered the invasion of Sorrel.",
		"They Claim That the Town Cheered the invasion of Sorrel.",
		"Говорят о так называемом вторжении в Соррель.",
	])("takes no side for who repeats it: %s", (text) => {
		expect(readingOf(text).positions.map(({ stance }) => stance)).toEqual([null]);
	});

	it("does where it is the speaker's own", () => {
		expect(readingOf("Norland condemns the “cruel” invasion of Sorrel.").positions[0]?.stance).toBe(3);
	});
});

describe("ladders", () => {
	it.each([
		[
			"support in English",
			["respects", "appreciates", "welcomes", "supports", "strongly supports", "fully supports"],
			"Norland",
			"the ceasefire.",
		],
		[
			"disapproval in English",
			["is concerned about", "opposes", "strongly opposes", "condemns", "strongly condemns"],
			"Norland",
			"sanctions.",
		],
		["directives in English", ["hopes for", "calls for", "urges", "demands"], "Norland", "a ceasefire."],
		[
			"support in Russian",
			["уважает", "приветствует", "поддерживает", "твёрдо поддерживает", "полностью поддерживает"],
			"Норланд",
			"прекращение огня.",
		],
		["disapproval in Russian", ["отвергает", "осуждает", "решительно осуждает"], "Норланд", "санкции."],
		["directives in Russian", ["надеется на", "призывает к", "настаивает на"], "Норланд", "газопровод."],
	] as const)("never fall as the words of %s grow stronger", (_, words, subject, object) => {
		const sizes = words.map((verb) => Math.abs(stanceOf(`${subject} ${verb} ${object}`) ?? Number.NaN));
		expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
		expect(sizes.at(-1)).toBeGreaterThanOrEqual(sizes[0] as number);
		expect(new Set(words.map((verb) => Math.sign(stanceOf(`${subject} ${verb} ${object}`) ?? 0))).size).toBe(1);
	});

	it.each([
		["support", ["理解", "赞赏", "欢迎", "支持", "坚定支持", "全力支持"], "停火。"],
		["disapproval", ["反对", "坚决反对", "谴责", "强烈谴责"], "制裁。"],
		["directives", ["希望", "呼吁", "敦促", "要求"], "停火。"],
	] as const)("never fall as the words of %s grow stronger in Chinese", (_, words, object) => {
		const sizes = words.map((verb) => Math.abs(stanceOf(`诺方${verb}${object}`) ?? Number.NaN));
		expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
		expect(new Set(words.map((verb) => Math.sign(stanceOf(`诺方${verb}${object}`) ?? 0))).size).toBe(1);
	});
});

describe("negation that belongs to the words themselves", () => {
	it.each([
		["Norland cannot accept sanctions.", -2],
		["诺方不接受制裁。", -2],
		["诺方绝不接受制裁。", -3],
		["Норланд не приемлет санкции.", -2],
		["Норланд считает санкции недопустимыми.", -2],
		["Норланд призвал к отказу от санкций.", -2],
		["Norland will not tolerate sanctions.", -2],
		["Sanctions must not be used against farmers.", -2],
		["Norland urged Kestria not to widen the sanctions.", -2],
		["Norland cannot but protest the sanctions.", -2],
		["Norland does not oppose sanctions.", 1],
		["诺方不反对制裁。", 1],
		["Норланд не выступает против санкций.", 1],
	] as const)("is counted once, and not to oppose only leans: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

/** Read otherwise than a reader would; each turns red when the coder learns it, and then moves up. */
describe("known misses of attitude", () => {
	it.fails.each([["推动 is taken for the view though 愿 only offers it", "诺方愿推动停火。", 1]] as const)(
		"%s: %s",
		(_, text, stance) => {
			expect(stanceOf(text)).toBe(stance);
		},
	);
});

describe("a thing that is not there", () => {
	it.each<Case>([
		["Norland wants a settlement without sanctions.", -1],
		["Norland must be allowed to trade without new sanctions.", -2],
		["There can be no settlement without a ceasefire.", 2],
		["Norland supports talks and rejects threats without a ceasefire.", null],
	])("is wanted where nothing goes without it, and else unwanted: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it("is supported where nothing goes without it", () => {
		expect(readOf("There can be no settlement without a ceasefire.").attitude).toMatchObject({
			scale: "support",
			negated: false,
		});
	});
});

describe("what others have not done", () => {
	it.each<Case>([
		["Norland regrets that Kestria has not accepted the ceasefire.", 2],
		["Norland condemns those who do not support the ceasefire.", 3],
		["Norland regrets that Kestria has accepted the ceasefire.", -2],
	])("is deplored for what it was not: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("the words between a demand and what is to be done", () => {
	it.each<Case>([
		["Norland urges that sanctions on the poor and on the farmers of the islands be lifted.", -2],
		["Norland calls for sanctions in order to find a way that will be suspended.", 2],
		["Norland urges the end of the raids and the removal of sanctions.", -2],
		["Norland reviewed the sanctions it has made to deny them the means.", 0],
		["Norland restates its position against sanctions.", -2],
		["Norland does not think that sanctions are necessary.", -2],
		["Norland will not rest until we achieve a ceasefire.", 2],
		["Norland spoke of unjustified sanctions.", -2],
		["Norland and Kestria agreed that sanctions must stop.", -2],
		["Sanctions are a direct threat to the talks.", -2],
		["The talks are a way to sanctions.", null],
		["Norland speaks of the narrative that the ceasefire is welcome.", 2],
	])("reach as far as the thing goes: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("what must come first where all else is denied", () => {
	it.each<Case>([
		["Norland said that there can be no peace unless the ceasefire is respected.", 2],
		["Norland said that there will be no talks until sanctions are lifted.", -2],
		["Norland said that peace will come only when the ceasefire is respected.", 2],
		["Unless the ceasefire holds, there will be no peace.", 2],
		["Only if Kestria ends sanctions can there be peace.", -2],
		["Only if sanctions are lifted will talks begin.", -2],
		["诺方表示，只有落实停火，和平才能实现。", 2],
		["诺方表示，只有结束制裁，贸易才能恢复。", -2],
		["Норланд заявил, что мира не будет, если не будет обеспечено прекращение огня.", 2],
		["Norland said that it would leave unless the ceasefire is respected.", null],
	])("is wanted: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("whose a verb is", () => {
	it.each<Case>([
		["Norland met the Kestrians and seeks to support the ceasefire.", 2],
		[
			"Norland met with Minister Brandt of Kestria and President Brenner and reaffirmed its support for the ceasefire.",
			2,
		],
		["Norland holds that the line, which Kestria drew, must support the ceasefire.", 2],
		["诺方将同包括凯国在内的各国一道支持停火。", 2],
	])("stays that of the subject before: %s", (text, stance) => {
		expect(
			readingOf(text).positions.find(({ issue, quote }) => issue === "ceasefire" && /ceasefire|停火/.test(quote.exact))
				?.stance,
		).toBe(stance);
	});

	it("is no name's where the verb has a form without a subject", () => {
		expect(readOf("Norland praised the work with Kestria and pursuing the River Treaty.").by).not.toBe("by-others");
	});
});

describe("behind a condition", () => {
	it.each<Case>([
		["If we want lasting peace here, we must support the ceasefire.", 2],
		["If trade is to grow again, it is important to lift sanctions.", -2],
		["If the ships stay in port, Norland will support sanctions.", null],
		["If, indeed, there is to be support for the ceasefire, others will follow.", null],
		["If they lift sanctions, we must talk.", null],
		["Если мы хотим прочного мира, мы должны поддержать санкции.", 2],
		["Peace will come only if we support the ceasefire.", 2],
		["They came so late, we must say. If the ceasefire is respected by all, they will trade.", null],
		["Peace will come if we support the ceasefire.", null],
		["If we do not halt these absurd sanctions, all will pay.", -2],
		["If we do not halt these sanctions, all will pay.", null],
	])("what must be is a view: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it("there is none where something is done as long as it takes", () => {
		expect(stanceOf("Norland helps for as long as it takes with our support for the ceasefire.")).toBe(2);
		expect(stanceOf("Norland helps as long as it takes with our support for the ceasefire.")).toBeNull();
	});
});

describe("what a thing is called", () => {
	it.each<Case>([
		["The ceasefire is a great achievement.", 2],
		["The ceasefire was a big step forward.", 2],
		["Sanctions constitute a crime.", -2],
		["Sanctions represent a danger.", -2],
		["Sanctions are doomed to failure.", -2],
		["Sanctions cannot be lifted.", 2],
		["Sanctions have had a devastating impact on farmers.", -2],
		["Sanctions hurt the poor.", -2],
		["The two spoke of discriminatory sanctions.", -2],
		["The two spoke of the continued use of sanctions.", -2],
		["It is time for a ceasefire.", 2],
		["Priority must be given to the ceasefire.", 2],
		["The towns benefit from the ceasefire.", 2],
		["We are glad that the ceasefire holds.", 2],
		// Of what is farther off nothing is said.
		["Their talk was a success for those who met over sanctions.", null],
		["The discriminatory talk of some was about sanctions.", null],
	])("is a view of it: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});

describe("the way that is asked for", () => {
	it.each<Case>([
		["The dispute must be settled through the ceasefire.", 2],
		["We support an end to the fighting by means of sanctions.", 2],
		["We support trade through the lifting of sanctions.", -2],
		["The dispute must be settled peacefully, in accordance with the ceasefire.", 2],
		["We call for a peace based on the ceasefire.", 2],
		["Норланд призвал добиваться мира путем санкций.", 2],
		["Norland urged Kestria to refrain from using sanctions.", -2],
		// Not asked for, or another thought.
		["Norland respects the past, through sanctions and storms.", null],
	])("is wanted with the end: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});
});
