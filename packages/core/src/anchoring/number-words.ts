import type { Span } from "@fissure/model";

const ENGLISH =
	"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|score|half|thirds?|quarters?";
const RUSSIAN = String.raw`од(?:ин|на|но|ни|ного|ному|ним|ной|ну)|дв(?:а|е|ух|ум|умя)|тр(?:и|[её]х|[её]м|емя)|четыр(?:е|[её]х|[её]м|ьмя)|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|вос(?:емь|ьми|емью)|девят(?:ь|и|ью)|десят(?:ь|и|ью|ки|ков)|\p{L}{2,7}надцат(?:ь|и|ью)|(?:два|три)дцат(?:ь|и|ью)|сорока?|(?:пять|шесть|семь|восемь)десят|девяносто?а?|сто|ста|двести|двухсот|триста|тр[её]хсот|четыреста|четыр[её]хсот|(?:пять|шесть|семь|восемь|девять)сот|сот(?:ни|ен|ням|нях|нями)|десятк\p{L}{1,3}|тысяч\p{L}{0,3}|миллион\p{L}{0,3}|миллиард\p{L}{0,3}|триллион\p{L}{0,3}|полтор[аы]|полутора|половин\p{L}{1,2}|тыс|млн|млрд`;
const WORD = String.raw`(?<![\p{L}\p{M}])(?:${ENGLISH}|${RUSSIAN})(?![\p{L}\p{M}])`;
/** "hundreds of thousands": of how many, only both say. */
const MANY = String.raw`(?<![\p{L}\p{M}])(?:tens|dozens|scores|hundreds|thousands|millions|billions)\s+of\s+`;
const PHRASE = new RegExp(String.raw`(?:\p{N}\s+)?(?:${MANY})*${WORD}(?:\.?[\s-]+(?:and\s+|a\s+)?${WORD})*`, "gu");

/** Numbers written in words in a folded text, of one word or several: "half a million", «двадцать один». */
export const numberWordsIn = (folded: string): readonly Span[] =>
	Array.from(folded.matchAll(PHRASE), ({ 0: words, index }) => ({ start: index, end: index + words.length }));

/** What may stand in such a number before its last word. */
const INNER = new RegExp(`^(?:${ENGLISH}|${RUSSIAN}|and|a|of|tens|scores)?$`, "u");

/** Does a number written in words go on over a place of the text, which is folded? */
export function numberWordsCross(folded: string, place: number): boolean {
	const isInsideWord = /\p{L}$/u.test(folded.slice(0, place)) && /^\p{L}/u.test(folded.slice(place));
	const [, before = ""] = /(\p{L}*)[^\p{L}]*$/u.exec(folded.slice(0, place)) ?? [];
	if (!isInsideWord && !INNER.test(before)) return false;
	return numberWordsIn(folded).some(({ start, end }) => start < place && place < end);
}
