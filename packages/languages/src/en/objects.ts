import type { ObjectRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

export const objects: ObjectRules = {
	empty: wordSet(`
		propos demand call effort plan measur step idea initi posit work process question issu matter end start begin creation
		creat need right put forward tabl made make new further early earli full all any both each such that this these those
		their there with from into upon about over under between among more most other some same said what which who when where
		will would should could must have has had been were was are not and the for its his her our your side parti countri
		state nation govern statement today year month monday tuesday wednesday thursday friday saturday sunday long term
		first second third last next also only general special current present various relev certain`),
	aside: wordSet(`
		in at by during after before when as from since while through via because despite amid over under throughout
		yesterday today tomorrow again here there once also only and or but that which who if although though than
		says said is was are were has had have will would on monday tuesday wednesday thursday friday`),
	joining: wordSet("of for to towards toward with against behind by about over at in on"),
	determiners: wordSet("the a an its all any their our his her this these those every both such"),
	naming: /(?<!\p{L})(?:as|called|calling|described|describing|dubbed|termed|labelled|labeled|branded)(?!\p{L})/iu,
	fronted: [
		/\s(?:is|are|was|were|remains?)\s(?:exactly |precisely |just |also )?(?:what|something|one thing|the thing|a thing|things?)\s(?:that\s|which\s)?[^,;:.!?]{1,60}$/iu,
		/,?\s(?:which|that|whom)\s(?:\p{L}+\s){1,5}["“«„]?$/iu,
	],
	border: "that|and|but",
	subjectBorder: "that|whether|because|and|but",
	paired: "and|or",
	anything: "it|this|that|these|those|they|which|who|both",
	copula: "is|are|was|were|has|have|had|will|would",
	prepositions: "of|for|to|towards?|on|with|against|behind",
	aspect: "",
	particle: "",
};
