import type { Span } from "@fissure/model";
import type { Subject } from "./subject.ts";
import { isRole, type Tag } from "./tags.ts";

/** A capitalised name at the head of a clause, its Mr or Dr included and no "The President", or Han characters between a stop and a verb of saying. */
const LATIN_NAME =
	/(?<![\p{L}.])(?!(?:The|This|That|These|Those|Our|Their|His|Her|Its|It|All|Both|Such|When|While|After|Before|During|Following|Also|And|But|In|On|At|As)(?:\s|$))(?:\p{Lu}[\p{L}'’-]+|\p{Lu}[.](?:\p{Lu}[\p{L}'’-]+)?|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Amb)[.])(?:\s(?:\p{Lu}[\p{L}'’-]+|[A-Z][.]|al|bin|de|von|van|der|аль|ибн|бин)){0,5}$/u;
/** A Russian sentence may open with a verb or an adverb before the verb of saying: «Будет поддерживаться», «Особо отмечено». */
const NO_NAME = /^(?:Будет|Будут|Был[аио]?|Также|\p{Lu}\p{Ll}{3,}(?:но|во|мо|ся|сь|ет|ют|ит|ят|ны|на))$/u;
const HAN_NAME = /^[\u4e00-\u9fff·]{2,12}$/;
/** Han words that no name holds, so that a clause is not taken for one. */
export const NOT_IN_NAME = /[的了是在将就都也还并对和与同及把被双两各本此该其这那有为以从向会方我你他她们当前今后]/;
const HAN_SAYING = /^(?:表示|说[，：“]|指出|强调|感谢|重申|认为|介绍|祝贺|赞赏|高度评|期待|赞同|呼吁)/;

/** Who is said to speak though no list holds the name? */
export function strangersIn(text: string, tags: readonly Tag[], language: string): readonly Subject[] {
	const verbs = tags.filter((tag) => isRole(tag, "speech"));
	const first = tags[0];
	if (first === undefined) return [];
	return verbs.flatMap((verb): readonly Subject[] => {
		const head = text.slice(Math.max(0, verb.start - 60), verb.start);
		if (language === "zh") {
			if (!HAN_SAYING.test(text.slice(verb.start, verb.end + 2))) return [];
			const name = head.slice(
				Math.max(...["，", "。", "；", "：", "\n", "、", "”"].map((stop) => head.lastIndexOf(stop))) + 1,
			);
			return HAN_NAME.test(name) && !NOT_IN_NAME.test(name)
				? [{ start: verb.start - name.length, end: verb.start, who: { kind: "stranger", name } }]
				: [];
		}
		const match = LATIN_NAME.exec(head.replace(/\s(?:also|further|again|then|также)?\s?$/u, ""));
		const name = match?.[0];
		if (
			name === undefined ||
			NO_NAME.test(name) ||
			(language === "en" && text.slice(verb.start, verb.end).endsWith("ing")) ||
			(!/\s/.test(name) && !/(?:^|[.!?"”»)]\s+|,\s|\band\s)$/.test(head.slice(0, match?.index ?? 0).slice(-4)))
		)
			return [];
		const start = verb.start - head.length + (match?.index ?? 0);
		return [{ start, end: start + name.length, who: { kind: "stranger", name } }];
	});
}

/** "the Prime Minister", 声明: a title or a word of the grammar is no unknown name. */
export const isTitleOnly = ({ start, end }: Span, tags: readonly Tag[]): boolean =>
	tags.some(
		(tag) =>
			(tag.meaning.kind === "office" || isRole(tag, "joint", "agentless", "own_side", "other_side")) &&
			tag.start <= start &&
			tag.end >= end,
	);
