import { describe, expect, it } from "vitest";
import { quotationsIn } from "./quotations-in.ts";

const wordsIn = (draft: string): readonly string[] => quotationsIn(draft).map(({ words }) => words);

/** What the row shows, the draft, the words of its quotations in order. */
type Row = readonly [string, string, ...string[]];

const check = (rows: readonly Row[]): void =>
	it.each(rows)("%s", (_, draft, ...words) => {
		expect(wordsIn(draft)).toEqual(words);
	});

describe("quotations in English", () =>
	check([
		["straight marks", 'Arden said "we oppose the dam" and left.', "we oppose the dam"],
		["typographic marks", "Arden said “we oppose the dam” and left.", "we oppose the dam"],
		["a stop inside the marks", "“We oppose the dam.” Arden left.", "We oppose the dam."],
		["a comma inside the marks", '"We oppose the dam," said Arden.', "We oppose the dam,"],
		["several in one sentence", 'It is "free", "fair" and “final”.', "free", "fair", "final"],
		["a whole line", '"We oppose the dam."', "We oppose the dam."],
		["in parentheses", 'Arden left ("for good").', "for good"],
		["after a dash without spaces", 'One word—"never"—was enough.', "never"],
		["before a hyphen", 'Their "no limits"-style pact.', "no limits"],
		["between slashes", '"guns"/"butter"', "guns", "butter"],
		["after a forgotten space", '"We oppose,"he said, "for good."', "We oppose,", "for good."],
		["a typographic opening and a straight closing", 'Arden said “we oppose the dam" and left.', "we oppose the dam"],
		["a straight opening and a typographic closing", 'Arden said "we oppose the dam” and left.', "we oppose the dam"],
		["German and Polish low marks", "„Nein“ and „nie”.", "Nein", "nie"],
		["Swedish marks", "Ministern sade ”vi säger nej” i går.", "vi säger nej"],
		["French marks with their spaces", "La ministre a dit « nous refusons » hier.", "nous refusons"],
		["Danish marks, turned inwards", "Han sagde »vi siger nej« i går.", "vi siger nej"],
		["single guillemets", "«Nous ‹refusons› tout»", "Nous ‹refusons› tout", "refusons"],
		["single inside double", "“Theirs is a ‘basic norm’ of peace”", "Theirs is a ‘basic norm’ of peace", "basic norm"],
		[
			"straight single inside double",
			`"Theirs is a 'basic norm' of peace"`,
			"Theirs is a 'basic norm' of peace",
			"basic norm",
		],
		["marks that touch", `"'Never' is long"`, "'Never' is long", "Never"],
		["marks that touch at the end", "“He said ‘never’”", "He said ‘never’", "never"],
		["double inside double", "“He said “never” again”", "He said “never” again", "never"],
		["British single marks", "The 'basic norm' of peace is ‘never again’.", "basic norm", "never again"],
		["double inside British single", `'He said "never" to us,' she wrote.`, 'He said "never" to us,', "never"],
		["an apostrophe in British marks", "'We don't accept it' was the reply.", "We don't accept it"],
		["a possessive in British marks", "'The states' rights are clear' was the reply.", "The states' rights are clear"],
		["British marks, then a possessive", "'Basic norms' of the states' rights.", "Basic norms"],
		[
			"a typographic possessive in British marks",
			"‘The states’ rights are clear’, he said.",
			"The states’ rights are clear",
		],
		["a year at the end", 'Not "in 2022" but "in 2023".', "in 2022", "in 2023"],
		["inches in a quotation", `"A 12" gun" was found.`, 'A 12" gun'],
		["an elision at the beginning", '"...and we left" is all.', "...and we left"],
		["wrapped by hand", "Arden said “we oppose\nthe dam” and left.", "we oppose\nthe dam"],
		["wrapped before a name", 'Arden said "we oppose\nNorthern dams" there.', "we oppose\nNorthern dams"],
		["two closed up", '"We oppose the dam.""We stay."', "We oppose the dam.", "We stay."],
		["two in typographic marks closed up", "“We oppose the dam.”“We stay.”", "We oppose the dam.", "We stay."],
		["marks the wrong way round", "Arden said ”we oppose the dam“ and left.", "we oppose the dam"],
		["marks the wrong way round, with a stop", "Arden: ”We oppose the dam.“", "We oppose the dam."],
		["primes", "Arden said ″we oppose the dam″ and left.", "we oppose the dam"],
		["primes that look both ways", "Arden said ‶we oppose the dam″ and left.", "we oppose the dam"],
		["inches in primes", "Arden said ″the 12″ pipe is safe″ twice.", "the 12″ pipe is safe"],
		["typesetters' marks", "Arden said ``we oppose the dam,'' and ``we stay''.", "we oppose the dam,", "we stay"],
		[
			"typesetters' marks with apostrophes",
			"Arden said ``we don't oppose the states' dam''.",
			"we don't oppose the states' dam",
		],
		["typesetters' single marks", "The `basic norm' of peace and the `states'.", "basic norm", "states"],
		["a quotation of one figure", 'It fell by "12 per cent".', "12 per cent"],
	]));

describe("marks of every form", () =>
	check([
		["heavy ornaments", "Arden said ❝we oppose the dam❞ and ❛we stay❜.", "we oppose the dam", "we stay"],
		["acute accents", "Arden said ´we oppose the dam´ and ´´we stay´´.", "we oppose the dam", "we stay"],
		["a grave and an acute accent", "Arden said `we oppose the dam´ and ``we stay´´.", "we oppose the dam", "we stay"],
		["two apostrophes on each side", "Arden said ''we don't oppose the dam''.", "we don't oppose the dam"],
		["two commas below", "Арден заявил: ,,мы против плотины''.", "мы против плотины"],
		["two signs of less and more", "Арден заявил: <<мы против плотины>>.", "мы против плотины"],
		["marks around marks", "Arden said «‹we oppose the dam›» and ““we stay””.", "we oppose the dam", "we stay"],
		["a low mark and two apostrophes", "Arden said „we oppose the dam''.", "we oppose the dam"],
		["a high mark and two apostrophes", "Arden said “we oppose the dam''.", "we oppose the dam"],
		["a guillemet and a high mark", "Arden said «we oppose the dam” and “we stay».", "we oppose the dam", "we stay"],
		["high marks alone where nothing is spaced", "阿登说”我们反对建坝”，又说»我们留下»。", "我们反对建坝", "我们留下"],
		["heavy angles", "阿登说❮我们反对建坝❯和⟪我们留下⟫。", "我们反对建坝", "我们留下"],
		["marks of titles behind a verb of saying", "阿登方表示《坚决反对在界河修建大坝》。", "坚决反对在界河修建大坝"],
		["code that is nothing but a quotation", "Arden said `“we oppose the new dam”`.", "we oppose the new dam"],
		[
			"words set as code behind a verb of saying",
			"Arden said it will `oppose the new dam for ever`.",
			"oppose the new dam for ever",
		],
		["the name of an image", "Arden: ![He said “we oppose the dam”](a.png)", "we oppose the dam"],
		["the name of an image in a tag", 'Arden: <img src="a.png" alt="“We oppose the dam”">', "We oppose the dam"],
		[
			"the title of a link",
			"[Arden](https://arden.example 'Its minister: “we oppose the dam”') spoke.",
			"we oppose the dam",
		],
		["a value of front matter", "---\ntitle: 'Arden: “we oppose the dam”'\n---\n", "we oppose the dam"],
		["a quoted value of front matter", '---\nquote: "We oppose the dam"\n---\n', "We oppose the dam"],
		[
			"a dash and a teller",
			"— Мы против плотины, — сказал Келлер. — Мы остаёмся.",
			"Мы против плотины",
			"Мы остаёмся.",
		],
		["a dash and a teller behind a comma", "– We oppose the dam for ever, said Keller.", "We oppose the dam for ever"],
		["a dash and a teller without spaces", "——我们反对建坝，凯勒说。", "我们反对建坝"],
		["one dash behind a colon", "Келлер заявил:\n\n— Мы против плотины.\n\nОн ушёл.", "Мы против плотины."],
		["a dash right behind a colon", "Келлер заявил: — Мы против плотины.", "Мы против плотины."],
		["set in behind a colon", "Keller said:\n\n    We oppose the dam.\n\nHe left.", "We oppose the dam."],
	]));

describe("signs that are no marks of quotation", () =>
	check([
		["titles that somebody signs or names", "阿登方签署《界河大坝联合建设公约》，并称《界河公约》有效。"],
		["several dashes behind a colon", "Келлер заявил:\n\n— о плотине;\n\n— о границе."],
		["a dash that begins an aside", "— Мы против плотины.\n\nThe dam — he said — is old."],
		["set in behind words that nobody says", "The list:\n\n    A first and a second dam.\n"],
		["a list behind a colon", "Keller said:\n\n- We oppose the dam.\n- We stay."],
		["shifts and accents", "Set a << b >> c, and it´s O´Neill´s."],
		["a command", "The help said `fissure add dam.txt --case a` and `run it`."],
	]));

describe("no quotations", () =>
	check([
		["apostrophes", "They don't share Arden's or the states' view, y'all; it's the Shi'ite O'Neill's."],
		["typographic apostrophes", "They don’t share Arden’s or the states’ view."],
		["clipped words", "In the '90s rock 'n' roll was for 'em; 'twas so in the ’60s and ‘70s of the dams' building."],
		["feet and inches", `He is 5'10" and 6' 2", the pipe 12" wide and 8' long.`],
		["primes", "At 12° 30′ 15″ north, 12″ of rain."],
		["code spans", 'Set `lang="en"` and ``a `"b"` c`` here.'],
		["code that holds apostrophes", "Set ``x'' y`` and `states' a` and `it's` here."],
		["a code fence", '```js\nsay("we oppose");\n```\n'],
		["a fence that never closes", '~~~\n"we oppose"\n'],
		["comments", 'Arden <!-- "we oppose", said\n\n"nobody" --> left.'],
		["targets and titles of links", 'See [the text](https://arden.example/a?q="b" "We oppose").'],
		["targets apart from the text", 'See [the text][1].\n\n[1]: https://arden.example "We oppose"'],
		["addresses", `See https://arden.example/?q="dam"&r='x' now.`],
		["attributes of tags", 'Arden <span class="a b" title="we oppose">left</span>.'],
		["front matter", '---\ntitle: "We oppose"\n---\n'],
		["titles of works in Chinese", "据《阿登日报》和《大坝〈新篇〉》报道。"],
		["a mark that never closes", "Arden said “we oppose the dam and left."],
		["a straight mark that never closes", 'Arden said "we oppose the dam and left.'],
		["a mark that never opened", "Arden said we oppose the dam” and left."],
		["a mark open at the end of its paragraph", "Arden said “we oppose the dam.\n\nIt left” at noon."],
		["marks around nothing", 'The field held "" or “ ” or "…" or "?!".'],
		["tags in code", "Write `<blockquote>` and\n\n```\n<blockquote>We oppose</blockquote>\n```\n\n`</blockquote>`."],
		["a callout", "> [!NOTE]\n> This draft is not final."],
		["marks in two cells of a table", '| a "b | c" d |\n|---|---|\n| “e | f” |'],
		["marks in two items of a list", "- Arden “left\n- Orlan” stayed"],
		["titles that notes cite", 'Left.[^1]\n\n[^1]: Ann Lee, "Remarks at Port Vale," 3 May; “The Dam and Its Enemies”.'],
	]));

describe("quotations after marks that are none", () =>
	check([
		["after a lost opening", "Arden said “we left. Orlan said “we stay” too.", "we stay"],
		["after a lost straight opening", 'Arden said "we left. Orlan said "we stay" too.', "we stay"],
		["after a lost closing", 'Arden left" and “we stay”.', "we stay"],
		["in the next paragraph", 'Arden said "we left\n\nOrlan said "we stay".', "we stay"],
		["after inches", 'The 12" pipe is "safe".', "safe"],
		["after a comment that never closes", 'Arden <!-- left: "we stay".', "we stay"],
		["after a backtick without a partner", 'Arden` said "we stay".', "we stay"],
		["after front matter", '---\ntitle: "Dams"\n---\n"We stay."', "We stay."],
		["after a rule that looks like front matter", '---\nArden said "we stay".', "we stay"],
		["around an address", 'See "https://arden.example/a" there.', "https://arden.example/a"],
		["after feet in marks", `He called it a "5'10" problem".`, `5'10" problem`],
		["after measures", 'It is 3" x 5" and "real".', "real"],
		["in a link", "See [“the dam”](https://arden.example).", "the dam"],
		["in a cell", "| Who | What |\n|---|---|\n| Arden | “we stay” |", "we stay"],
		["by turns", "“We stay,” he said, “the dam too.”[^1]", "We stay,", "the dam too."],
		["in a note", '[^1]: The ministry said, "We stay." See also the dam.', "We stay."],
	]));

describe("quotations in Chinese", () =>
	check([
		["typographic marks", "外长说：“我们反对建坝。”会谈结束。", "我们反对建坝。"],
		["single inside double", "“所谓‘基本准则’并不存在”", "所谓‘基本准则’并不存在", "基本准则"],
		["straight marks without spaces", '外长说"反对建坝"的话，又说"支持谈判"。', "反对建坝", "支持谈判"],
		["marks the wrong way round", "外长说：”我们反对建坝。“他又说：”支持“。", "我们反对建坝。", "支持"],
		["straight marks that touch", '"主权""平等"', "主权", "平等"],
		["full-width marks", "外长说＂反对建坝＂。", "反对建坝"],
		["corner brackets", "外長說「所謂『準則』並不存在」。", "所謂『準則』並不存在", "準則"],
		["vertical corner brackets", "外長說﹁反對﹂。", "反對"],
		["double primes", "外长说〝反对〞、〝支持〟。", "反对", "支持"],
		["one after another", "“主权”“平等”“互利”", "主权", "平等", "互利"],
		["straight single marks", "外长说'反对'建坝。", "反对"],
		["around Latin letters", "所谓“G7”和‘NATO’的说法", "G7", "NATO"],
		["paragraphs that open again, one a line", "　　“第一段。\n　　“第二段。”外长说。", "第一段。\n　　第二段。"],
		["a lost opening", "外长说“反对。\n又说“支持”。", "支持"],
		["an elision", "“我们……反对”", "我们……反对"],
		["strong words in marks", "**“反对”**的话", "反对"],
	]));

describe("quotations in Russian", () =>
	check([
		["guillemets", "Министр сказал: «Мы против плотины».", "Мы против плотины"],
		["low marks inside", "«Так называемая „норма“ не действует»", "Так называемая „норма“ не действует", "норма"],
		["low marks alone", "Министр назвал это „нормой“.", "нормой"],
		["straight marks", 'Министр сказал: "Мы против".', "Мы против"],
		["straight marks closed up", '"Мы против.""Мы здесь."', "Мы против.", "Мы здесь."],
		["marks the wrong way round", "Министр сказал: ”Мы против“.", "Мы против"],
		["guillemets in guillemets", "«Газета «Арден» пишет»", "Газета «Арден» пишет", "Арден"],
		["a lost opening", "Он сказал «мы ушли. Она сказала «мы здесь» потом.", "мы здесь"],
		["paragraphs that open again", "«Первый абзац.\n\n«Второй абзац», — сказал он.", "Первый абзац.\n\nВторой абзац"],
		["before a dash", "«Мы против», — сказал он, — «и всё».", "Мы против", "и всё"],
		["a bracketed elision", "«Мы <…> против»", "Мы <…> против"],
	]));

describe("block quotations", () =>
	check([
		["adjacent lines", "Arden:\n\n> We oppose\n> the dam.\n\nIt left.", "We oppose\nthe dam."],
		["without a space", ">We oppose.", "We oppose."],
		["paragraphs", "> First.\n>\n> Second.", "First.\n\nSecond."],
		["parted by a blank line", "> First.\n\n> Second.", "First.", "Second."],
		["one inside another", "> First.\n>> Inner.\n> Last.", "First.\nInner.\nLast.", "Inner."],
		["a quotation inside", "> They said “no” to us.", "They said “no” to us.", "no"],
		["in marks of its own", "> “We oppose the dam.”", "We oppose the dam."],
		["in marks, by paragraphs", "> “First.\n>\n> “Second.”", "First.\n\nSecond."],
		["with the speaker below", "> We oppose the dam.\n>\n> — Ann Lee, 3 May", "We oppose the dam."],
		["with an office below", "> We oppose the dam.\n>\n> — the Foreign Secretary of Arden", "We oppose the dam."],
		["with its source in parentheses", "> We oppose the dam. (Lee, 2023, p. 5)", "We oppose the dam."],
		["with a page in Russian", "> Мы против плотины. (Крылова, с. 5)", "Мы против плотины."],
		["with a longer word for it", "> Мы против плотины. (Крылова, стр. 15)", "Мы против плотины."],
		[
			"with a word that only ends like it",
			"> Мы против плотины. (Крылова, пояс. 5)",
			"Мы против плотины. (Крылова, пояс. 5)",
		],
		[
			"with a parenthesis of the speaker's",
			"> We oppose the dam. (Nobody asked.)",
			"We oppose the dam. (Nobody asked.)",
		],
		["in marks, with the speaker behind", "> “We oppose.” — Ann Lee, 3 May", "We oppose."],
		["a dialogue that ends with a dash and a sentence", "> — Нет.\n> — Мы против.", "— Нет.\n— Мы против."],
		[
			"wrapped without its sign",
			`> ${"We oppose the dam and all that goes ".repeat(2)}with\nit.\n`,
			`${"We oppose the dam and all that goes ".repeat(2)}with\nit.`,
		],
		["followed at once by the draft", "> We oppose the dam.\nArden left.", "We oppose the dam."],
		["a list", "> - We oppose the dam.\n> - We stay,\n>   all of us.", "We oppose the dam.", "We stay,\nall of us."],
		["a numbered list in Chinese", "> 1. 我们反对建坝。\n>\n> 2. 我们支持谈判。", "我们反对建坝。", "我们支持谈判。"],
		["an item of two paragraphs", "> - One.\n>\n>   Two.\n> - Three.", "One.\n\nTwo.", "Three."],
		["the speaker told before a colon", "> Keller told us: “We oppose the dam.”", "We oppose the dam."],
		["the speaker told behind", "> “We oppose the dam,” Keller told us.", "We oppose the dam,"],
		[
			"the speaker told between",
			"> “We oppose the dam,” Keller said, “and all dams.”",
			"We oppose the dam,",
			"and all dams.",
		],
		["the speaker told in Chinese", "> 方文静说：“我们反对建坝。”", "我们反对建坝。"],
		["the speaker told in Russian", "> «Мы против плотины», — сказала Крылова.", "Мы против плотины"],
		["the speaker told in a line of its own", "> Keller:\n>\n> “We oppose the dam.”", "We oppose the dam."],
		[
			"a colon of the quoted words'",
			"> We hold one thing dear: “the dam” of our fathers.",
			"We hold one thing dear: “the dam” of our fathers.",
			"the dam",
		],
		[
			"more told than said",
			"> They told us “never” at every one of the nine meetings.",
			"They told us “never” at every one of the nine meetings.",
			"never",
		],
		[
			"tags",
			"Arden:\n\n<blockquote>\n<p>We oppose</p>\n\n<p>the dam.</p>\n</blockquote>\n\nIt left.",
			"We oppose\n\nthe dam.",
		],
		["tags on one line", "Arden: <blockquote cite='x'>We oppose.</blockquote> It <b>left</b>.", "We oppose."],
		["tags that touch", "<blockquote>One.</blockquote><blockquote>Two.</blockquote>", "One.", "Two."],
		[
			"tags inside tags",
			"<blockquote>One <BLOCKQUOTE>two</BLOCKQUOTE> three.</blockquote>",
			"One \ntwo\nthree.",
			"two",
		],
		["tags within signs", "> One.\n> <blockquote>Two.</blockquote>", "One.\n\nTwo.", "Two."],
		["a tag without a partner", "<blockquote>We oppose. </blockquote></blockquote> <blockquote>", "We oppose."],
		["a list inside", "> We want:\n>\n> - peace;\n> - bread.", "We want:\n\npeace;\nbread."],
		["with Windows line breaks", "> We oppose\r\n> the dam.\r\n\r\nIt left.", "We oppose\r\nthe dam."],
		["a rule that leaves words out", "> First.\n>\n> * * *\n>\n> Last.", "First.\n\n* * *\n\nLast."],
	]));

describe("words as a reader sees them", () =>
	check([
		["emphasis", '"We **strongly** _oppose_ the ~~old~~ *dam*"', "We strongly oppose the ~~old~~ dam"],
		["emphasis around the marks", '**"We oppose"** and *“never”*', "We oppose", "never"],
		["signs that are no emphasis", '"2 * 3 and snake_case_name and a*"', "2 * 3 and snake_case_name and a*"],
		[
			"links",
			'"We [oppose](https://a.example "title") the [dam][d] and [[1]](#n1)"\n\n[d]: https://b.example',
			"We oppose the dam and [1]",
		],
		["an image", '"We ![a map](m.png)oppose"', "We oppose"],
		["escapes", String.raw`\"We oppose\" and "5 \* 3 \[…\] [x]"`, "We oppose", "5 * 3 […] [x]"],
		["character references", "&quot;We oppose&quot; and &ldquo;A&nbsp;&amp;&#32;B &#x201C;", "We oppose"],
		["character references inside", '"A&nbsp;&amp;&#x20;B&hellip; AT&T; &#xD800;"', "A\u00A0& B… AT&T; &#xD800;"],
		["tags", '"We <em>oppose</em> it<sup>3</sup>"', "We oppose it"],
		[
			"raised signs of notes",
			"\"We oppose<sup>1</sup> the<sup>[2]</sup> dam <sup>3</sup> of 2022<sup>4</sup>.<sup><a href='#n'>b</a></sup> *Yes*<sup>*</sup>\"",
			"We oppose the dam  of 2022. Yes",
		],
		[
			"raised numbers that are no notes",
			'"10<sup>2</sup> km<sup>2</sup>, 10<sup>-6</sup> of <sup>235</sup>U on the 1<sup>st</sup>; 5 км<sup>3</sup>, 9平方米<sup>2</sup>"',
			"10² km², 10⁻⁶ of ²³⁵U on the 1st; 5 км³, 9平方米²",
		],
		["words in angle brackets that are no tag", '"We <do not> oppose"', "We <do not> oppose"],
		["quotations by tag", "Arden: <q>We <q cite='x'>never</q> left</q>.", "We “never” left", "never"],
		["marks of notes", '"We oppose[^1] the dam.[^note-2]"', "We oppose the dam."],
		["code", '"Set `x` now"', "Set x now"],
		[
			"signs of a block quotation inside marks",
			'> He said "we\n> oppose" it.',
			'He said "we\noppose" it.',
			"we\noppose",
		],
		["a hard line break", '"We\\\noppose"', "We\noppose"],
	]));

describe("a quotation's place", () => {
	it("lies between the marks, without outer white space", () => {
		const draft = "One.\n\nShe said « We oppose » here.";
		const [quotation] = quotationsIn(draft);
		expect(quotation).toMatchObject({ line: 3, form: "inline", inside: null });
		expect(draft.slice(quotation?.start, quotation?.end)).toBe("We oppose");
	});

	it("names the quotation in which it stands", () => {
		const insides = quotationsIn("> “a «b ‹c›» d” e “f”").map(({ words, inside, form }) => [words, inside, form]);
		expect(insides).toEqual([
			["“a «b ‹c›» d” e “f”", null, "block"],
			["a «b ‹c›» d", 0, "inline"],
			["b ‹c›", 1, "inline"],
			["c", 2, "inline"],
			["f", 0, "inline"],
		]);
	});

	it("counts lines by every kind of line break", () => {
		expect(quotationsIn("“a”\n“b”\r\n“c”\r“d”").map(({ line }) => line)).toEqual([1, 2, 3, 4]);
	});

	it("spans a character reference as it is written", () => {
		const draft = "&ldquo;A &amp;&rdquo;";
		const [quotation] = quotationsIn(draft);
		expect(quotation?.words).toBe("A &");
		expect(draft.slice(quotation?.start, quotation?.end)).toBe("A &amp;");
	});
});
