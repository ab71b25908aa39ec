import type { ActorId, DocumentKind, Span } from "../model/document.ts";
import type { Manner } from "../model/position.ts";
import { NOT_IN_NAME, type Subject, subjectsIn } from "./subjects.ts";
import { isRole, type Tag } from "./tags.ts";

/** Who holds what is said in a stretch of a sentence, and how the text puts it. */
export interface Clause extends Span {
	readonly holder: ActorId | "BOTH";
	readonly manner: Manner;
	readonly agentless: boolean;
	/** Somebody speaks who holds no state's view: a firm, a paper, guests of many countries. */
	readonly outside: boolean;
	/** Only talks are reported, no view: "the sides discussed". */
	readonly because: readonly string[];
}

/** What the text is, which a reader knows before the first sentence. */
export interface Setting {
	readonly language: string;
	readonly kind: DocumentKind;
	readonly publisher: ActorId;
	/** The other parties, the main one first; empty where the text names none. */
	readonly counterparts: readonly ActorId[];
	readonly date: string | undefined;
	/** Whose a name is that no list holds, by where the text brings it in; null where it does not say. */
	readonly introduced: (name: string) => ActorId | null;
	/** Whose a bare title is ("the Prime Minister"), where the opening gives it to one party only; null otherwise. */
	readonly titled: (office: string) => ActorId | null;
	/** The text opens in the first person: a leader's own statement, no readout. */
	readonly tellsAsI: boolean;
	/** States, regions and the like can hold a position by their bare name; a party or an agency does not. */
	readonly speaks: (actor: ActorId) => boolean;
}

/** Who has the floor; carried from sentence to sentence. */
export interface Floor {
	readonly speaker: Speaker | null;
	/** In a transcript: whose turn it is, over paragraphs, until the next turn. */
	readonly turn: Speaker | null;
	readonly paragraph: number;
}
interface Speaker {
	readonly holder: ActorId | "BOTH";
	readonly manner: Manner;
	/** Neither the publisher nor another state: what is said is nobody's position here. */
	readonly outside?: boolean;
}

const BOTH: Speaker = { holder: "BOTH", manner: "joint" };

/** How far a verb may stand from its subject: "President X, together with …, said". */
const VERB_REACH: Readonly<Record<string, number>> = { en: 64, ru: 64, zh: 18 };

/** Splits a sentence into clauses by who speaks. The clauses cover the sentence; there is always at least one. */
export function attribute(
	text: string,
	sentence: Span & { readonly paragraph: number },
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): { readonly clauses: readonly Clause[]; readonly floor: Floor } {
	const current: Floor =
		floor.paragraph === sentence.paragraph ? floor : { ...floor, speaker: null, paragraph: sentence.paragraph };
	const subjects = subjectsIn(
		text,
		tags,
		setting.language,
		setting.date,
		(actor) => actor === setting.publisher || setting.counterparts.includes(actor),
	);
	const turn = turnOf(text, sentence, subjects, setting);
	if (turn !== null)
		return {
			clauses: [clauseOf(sentence, turn.speaker, false, ["turn"])],
			floor: { speaker: turn.speaker, turn: turn.speaker, paragraph: sentence.paragraph },
		};
	const events = speakingEvents(text, sentence, subjects, tags, setting, current);
	if (events.length === 0) return silent(sentence, tags, setting, current);
	const clauses: Clause[] = [];
	const [first] = events as [SpeakingEvent];
	const rest = text.slice(first.verbEnd, sentence.end);
	const inverted =
		first.start - sentence.start > 24 &&
		events.length === 1 &&
		rest.length < 48 &&
		/[,"”»]\s*(?:[-–—]\s*)?$/.test(text.slice(sentence.start, first.start));
	if (first.start > sentence.start) {
		const lead: Span = { start: sentence.start, end: inverted ? sentence.end : first.start };
		if (inverted) clauses.push(clauseOf(lead, first.speaker, false, [...first.because, "quotation-first"]));
		else if (text.slice(lead.start, lead.end).trim().length > 1)
			clauses.push(...leadOf(lead, tags, setting, current, first));
	}
	if (!inverted) {
		for (const [at, event] of events.entries()) {
			clauses.push(
				clauseOf(
					{ start: event.start, end: events[at + 1]?.start ?? sentence.end },
					event.speaker,
					false,
					event.because,
				),
			);
		}
	}
	const last = events.findLast(({ aside }) => aside !== true);
	return { clauses, floor: last === undefined ? current : { ...current, speaker: last.speaker } };
}

/** Words before the first speaker belong to that speaker where they lead up to it ("On Ukraine, the President said"). */
function leadOf(
	lead: Span,
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
	first: SpeakingEvent,
): readonly Clause[] {
	const inside = tags.filter(({ start, end }) => start >= lead.start && end <= lead.end);
	const worded = inside.some((tag) => isRole(tag, "exchange", "agentless"));
	if (worded) return silent({ ...lead, paragraph: floor.paragraph }, inside, setting, floor).clauses;
	return [clauseOf(lead, first.speaker, false, [...first.because, "leading-words"])];
}

interface SpeakingEvent {
	readonly start: number;
	readonly verbEnd: number;
	readonly speaker: Speaker;
	/** Says whose a thing is, without giving that side the floor. */
	readonly aside?: boolean;
	readonly because: readonly string[];
}

function speakingEvents(
	text: string,
	sentence: Span,
	subjects: readonly Subject[],
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): readonly SpeakingEvent[] {
	const reach = VERB_REACH[setting.language] ?? 64;
	const verbs = tags.filter((tag) => isRole(tag, "speech", "mutual", "together"));
	const demands = tags.filter((tag) => isRole(tag, "demand"));
	const events: SpeakingEvent[] = [];
	let floorNow = floor;
	for (const [at, subject] of subjects.entries()) {
		if (subject.who.kind === "possessor") {
			// Only a party's, and only where another has just been said to speak: "thanked X for the support of X's country".
			// Russian says so without a speaker: «Подтверждена готовность турецкой стороны содействовать».
			if (
				![setting.publisher, ...setting.counterparts].includes(subject.who.actor) ||
				(setting.language !== "ru" && events.length === 0 && floorNow.speaker === null)
			)
				continue;
			if (isAccused(subject, tags)) continue;
			const speaker = speakerOf(subject.who.actor, setting);
			if (events.at(-1)?.speaker.holder !== speaker.holder)
				events.push({
					start: subject.start,
					verbEnd: subject.end,
					speaker,
					because: [`${setting.language}.possessor`],
					aside: true,
				});
			continue;
		}
		const limit = Math.min(subjects[at + 1]?.start ?? sentence.end, subject.end + reach);
		const nearest = verbs.find(({ start }) => start >= subject.end && start <= limit);
		const verb = verbs.find((tag) => isRole(tag, "together") && tag.start === nearest?.start) ?? nearest;
		const said = events.length === 0 ? saidBefore(text, sentence, subject, verbs) : undefined;
		if (said !== undefined) {
			const resolved = resolve(subject, said, tags, setting, floorNow);
			if (resolved !== null) events.push({ start: said.start, verbEnd: subject.end, ...resolved });
			floorNow = { ...floorNow, speaker: resolved?.speaker ?? floorNow.speaker };
			continue;
		}
		if (verb === undefined) continue;
		const between = text.slice(subject.end, verb.start);
		if (!canSpeak(text, sentence, subject, between, text.slice(verb.start, verb.end), setting)) continue;
		if (demands.some(({ start, end }) => start >= subject.end && start <= verb.start && end <= verb.end + 1)) continue;
		if (isAccusedOf(text, subject, verb, tags, setting)) continue;
		const resolved = resolve(subject, verb, tags, setting, floorNow);
		if (resolved === null) continue;
		if (events.length > 0 && setting.language === "en" && isTold(text, subject)) continue;
		const last = events.at(-1);
		if (
			last !== undefined &&
			last.speaker.holder === resolved.speaker.holder &&
			last.speaker.outside === resolved.speaker.outside
		)
			continue;
		const praised = setting.language === "zh" && isPraised(text, sentence, subject);
		events.push({ start: subject.start, verbEnd: verb.end, ...resolved, aside: praised });
		if (praised) {
			const praising = resumed(text, sentence, subjects[at + 1], verb.end, last?.speaker ?? floorNow.speaker);
			if (praising !== null) events.push(praising);
		} else floorNow = { ...floorNow, speaker: resolved.speaker };
	}
	return events;
}

/** «…», — сказал X: behind a quotation the verb comes first. */
const saidBefore = (text: string, sentence: Span, { start, who }: Subject, verbs: readonly Tag[]): Tag | undefined =>
	who.kind === "actor" && who.named
		? verbs.find(
				(verb) =>
					verb.end <= start &&
					/^\s*$/.test(text.slice(verb.end, start)) &&
					/["”»]\s*[,.]?\s*[-–—]?\s*$/.test(text.slice(Math.max(sentence.start, verb.start - 8), verb.start)),
			)
		: undefined;

/** "hoped that X would", "described how X has": what is said of a bare state inside another's words is that other's view. */
const isTold = (text: string, { who, start }: Subject): boolean =>
	who.kind === "actor" &&
	!who.named &&
	/\b(?:that|how|why|what|when)\s(?:the\s)?$/i.test(text.slice(start - 12, start));

/** How far before "X's support" a word of disapproval still makes it an accusation and no view of X's. */
const ACCUSATION_REACH = 48;
const isAccused = (subject: Subject, tags: readonly Tag[]): boolean =>
	tags.some(
		({ meaning, start, end }) =>
			meaning.kind === "attitude" &&
			(meaning.attitude.scale === "disapproval" || meaning.attitude.scale === "warning") &&
			end <= subject.start &&
			subject.start - start <= ACCUSATION_REACH,
	);

/** 赞赏某方支持, 欢迎某国加入: what is praised is the other's, the floor stays with who praises. */
const PRAISE = /(?:赞赏|感谢|欢迎)$/;
const isPraised = (text: string, sentence: Span, { start }: Subject): boolean =>
	PRAISE.test(text.slice(Math.max(sentence.start, start - 3), start));

/** Behind the comma whoever praised goes on, unless another subject takes the floor before it. */
function resumed(
	text: string,
	sentence: Span,
	next: Subject | undefined,
	from: number,
	speaker: Speaker | null,
): SpeakingEvent | null {
	const comma = text.slice(from, sentence.end).search(/[，；]/);
	if (comma < 0 || speaker === null || (next !== undefined && next.start <= from + comma + 1)) return null;
	const start = from + comma + 1;
	return { start, verbEnd: start, speaker, because: ["zh.praise-ended"] };
}

/** 某方打着…旗号实施…: what another side is accused of doing is the accuser's view, unless that side is said to say so. */
const SAYING = /^(?:表示|说|称|指出|强调|重申|认为|宣布|宣称|声称|提出|透露)/;
const isAccusedOf = (text: string, { who, end }: Subject, verb: Tag, tags: readonly Tag[], setting: Setting): boolean =>
	who.kind === "actor" &&
	who.actor !== setting.publisher &&
	!SAYING.test(text.slice(verb.start, verb.end)) &&
	tags.some((tag) => isRole(tag, "accuses") && tag.start >= end);

/** A bare state's name speaks only right before its verb: many sentences name a state that says nothing. */
const ADVERBS =
	/^(?:[\s,]|also|has|have|had|will|would|is|are|was|both|further|again|jointly|strongly|\p{L}+ly|также|вновь|неизменно|по-прежнему|всегда|в свою очередь)*$/iu;

/** "helped X address", "let the President speak": one actor's finite verb ends in -s or in a past form. */
const isBareInfinitive = ({ who }: Subject, between: string, verb: string): boolean =>
	who.kind === "actor" &&
	/^\s*$/.test(between) &&
	/^(?:\p{L}*[^sd]|\p{L}*(?:ss|nd|ld))$/u.test(verb) &&
	!PAST.test(verb);
const PAST =
	/^(?:spoke|told|gave|held|thought|saw|took|made|set|sought|stood|undertook|understood|kept|put|went|said)$/;

/** "if X supports", «призвала X поддержать»: a bare state that is supposed or called upon to, and says nothing. */
const NO_SUBJECT_BEHIND =
	/(?<!\p{L})(?:(?:if|whether|unless)(?: the)?|если|(?:призва|просил|попроси|побуди|побужда|убеди|убежда)\p{L}*)\s$/iu;

/** Between a Chinese subject and its verb: when and how, which says nothing of who. */
const HAN_ADVERBS =
	/(?:\d{1,2}月)?\d{1,2}日|当天|当日|当晚|日前|近日|今天|昨天|同日|同时|随后|此前|再次|多次|明确|还|也|均|都|则|又/g;
/** An office may have its holder's name behind it, which no list may hold; other subjects stand close to their verb. */
const isHanGap = (between: string, who: { readonly side: boolean; readonly named: boolean }): boolean =>
	between.length <= (who.side ? 6 : 4) ||
	(who.named &&
		!who.side &&
		between.length <= 10 &&
		/^[\p{Script=Han}·]+$/u.test(between) &&
		!NOT_IN_NAME.test(between));

function canSpeak(
	text: string,
	sentence: Span,
	subject: Subject,
	between: string,
	verb: string,
	{ language, publisher, counterparts }: Setting,
): boolean {
	if (/[;；。:：]/.test(between)) return false;
	if (language === "en" && isBareInfinitive(subject, between, verb)) return false;
	if (language === "zh") {
		// A Chinese subject opens its clause; only thanks or praise may bring one in the middle (赞赏某方支持).
		const head = text.slice(Math.max(sentence.start, subject.start - 3), subject.start);
		if (
			!/[，、]/.test(between) &&
			(subject.start - sentence.start <= 1 ||
				/[，。；：“”、\s]$/.test(head) ||
				/(?:赞赏|感谢|欢迎|表示|指出|强调|说|重申|但|而)$/.test(head))
		)
			return subject.who.kind !== "actor" || isHanGap(between.replace(HAN_ADVERBS, ""), subject.who);
		return false;
	}
	if (subject.who.kind !== "actor") return between.length <= 40;
	if (subject.who.named) return !/(?<!\p{L})(?:that|which|who|что|котор\p{L}+)(?!\p{L})/u.test(between);
	return (
		[publisher, ...counterparts].includes(subject.who.actor) &&
		ADVERBS.test(between) &&
		!NO_SUBJECT_BEHIND.test(text.slice(Math.max(sentence.start, subject.start - 20), subject.start))
	);
}

function resolve(
	subject: Subject,
	verb: Tag,
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): { readonly speaker: Speaker; readonly because: readonly string[] } | null {
	const { who } = subject;
	const single = floor.speaker?.holder === "BOTH" ? null : floor.speaker;
	if (isRole(verb, "together")) return { speaker: BOTH, because: [`${setting.language}.together`] };
	switch (who.kind) {
		case "stranger": {
			// Whoever else a joint text names, it is the signers who speak.
			if (setting.kind === "joint-statement") return null;
			const actor = setting.introduced(who.name);
			return actor === null
				? null
				: { speaker: speakerOf(actor, setting), because: [`${setting.language}.introduced-speaker`] };
		}
		case "actor":
			if (!setting.speaks(who.actor) && !who.named) return null;
			return {
				speaker: speakerOf(who.actor, setting),
				because: [`${setting.language}.${who.side ? "side" : "named-speaker"}`],
			};
		case "joint": {
			// Where no other side is at the table, those who meet are the publisher's own.
			if (setting.counterparts.length === 0 && setting.publisher !== "BOTH")
				return setting.language === "zh"
					? { speaker: outsider(setting), because: ["zh.guests"] }
					: { speaker: speakerOf(setting.publisher, setting), because: [`${setting.language}.own-meeting`] };
			// Inside a leader's own speech 双方 is whom he exhorts; only a verb of two makes it common ground.
			const together =
				isRole(verb, "mutual") ||
				tags.some((tag) => isRole(tag, "mutual") && tag.start >= subject.end && tag.start < subject.end + 12);
			if (setting.language === "zh" && !together) return null;
			return { speaker: BOTH, because: [`${setting.language}.joint`] };
		}
		case "possessor":
			return null;
		case "outsider":
			return { speaker: outsider(setting), because: [`${setting.language}.outsider`] };
		case "plural-pronoun":
			if (setting.language === "zh" && floor.turn === null && setting.counterparts.length === 0)
				return { speaker: outsider(setting), because: ["zh.guests"] };
			// In somebody's turn "they" are third parties; in a text between nobody but its publisher there are no two.
			// Where the teller is "I", the two are "we".
			if (floor.turn !== null || setting.counterparts.length === 0 || setting.tellsAsI) return null;
			return { speaker: BOTH, because: [`${setting.language}.plural-pronoun`] };
		case "office": {
			const owner = setting.titled(who.office);
			if (owner !== null) return { speaker: speakerOf(owner, setting), because: [`${setting.language}.title`] };
			return {
				speaker: single ?? floor.turn ?? speakerOf(setting.publisher, setting),
				because: [`${setting.language}.title-carried`],
			};
		}
		case "pronoun": {
			return {
				speaker: single ?? floor.turn ?? speakerOf(setting.publisher, setting),
				because: [`${setting.language}.pronoun`],
			};
		}
		case "first-person":
		case "own-side":
			return {
				speaker:
					floor.turn ?? (setting.kind === "joint-statement" ? BOTH : (single ?? speakerOf(setting.publisher, setting))),
				because: [`${setting.language}.first-person`],
			};
		case "other-side": {
			const [other] = setting.counterparts;
			return other === undefined
				? null
				: { speaker: { holder: other, manner: "counterpart" }, because: [`${setting.language}.other-side`] };
		}
	}
}

/** In a text that both sides sign, what is said of one side is that side's own. */
const speakerOf = (actor: ActorId, { publisher }: Setting): Speaker =>
	actor === "BOTH"
		? BOTH
		: { holder: actor, manner: actor === publisher || publisher === "BOTH" ? "own" : "counterpart" };
const clauseOf = (
	{ start, end }: Span,
	{ holder, manner, outside = false }: Speaker,
	agentless: boolean,
	because: readonly string[],
): Clause => ({ start, end, holder, manner, agentless, outside, because });
const outsider = ({ publisher }: Setting): Speaker => ({ holder: publisher, manner: "own", outside: true });

/** A sentence in which nobody is said to speak. */
function silent(
	sentence: Span & { readonly paragraph: number },
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): { readonly clauses: readonly Clause[]; readonly floor: Floor } {
	const one = (speaker: Speaker, agentless: boolean, rule: string) => ({
		clauses: [clauseOf(sentence, speaker, agentless, [`${setting.language}.${rule}`])],
		floor,
	});
	if (tags.some((tag) => isRole(tag, "exchange"))) return one(BOTH, true, "exchange");
	if (tags.some((tag) => isRole(tag, "agentless"))) {
		const mutual = tags.some((tag) => isRole(tag, "mutual_object", "joint"));
		return mutual ? one(BOTH, true, "agentless-mutual") : one(speakerOf(setting.publisher, setting), true, "agentless");
	}
	if (floor.turn !== null) return one(floor.turn, false, "turn");
	if (setting.kind === "joint-statement") return one(BOTH, false, "joint-text");
	if (floor.speaker !== null && (setting.language === "zh" || floor.speaker.manner === "own"))
		return one(floor.speaker, false, "carry-over");
	return one(speakerOf(setting.publisher, setting), false, "narrator");
}

/** "President Smith (retranslated): …" at the head of a paragraph. */
function turnOf(
	text: string,
	sentence: Span,
	subjects: readonly Subject[],
	setting: Setting,
): { readonly speaker: Speaker } | null {
	const head = /^(?:[^:：\n"“«]|\d:\d){2,150}?[:：](?!\d)/.exec(
		text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160)),
	)?.[0];
	if (head === undefined) return null;
	const end = sentence.start + head.length;
	// A dateline may stand before the first turn: "Moscow, 17:05 V.Smith: …".
	const initials = /(?:^|\s)(?:\p{Lu}\.\s?){1,2}\p{Lu}/u.exec(head)?.index ?? 0;
	const named = subjects.filter((subject) => subject.start >= sentence.start + initials && subject.end <= end);
	const [only] = named;
	if (only === undefined || named.length > 2) return null;
	const between = text.slice(only.end, end - 1);
	if (only.who.kind === "actor" && !/[a-zа-я]{3,}.*[a-zа-я]{3,}.*[a-zа-я]{3,}/.test(between))
		return { speaker: speakerOf(only.who.actor, setting) };
	return null;
}
