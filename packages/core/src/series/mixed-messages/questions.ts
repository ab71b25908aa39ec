import type { Deed } from "@fissure/model";

/** A question on which a holder takes one of two sides that cannot both be held. */
export interface Question {
	readonly id: string;
	/** Kinds of things that it is about; none where formulas alone answer it. */
	readonly things: readonly string[];
	readonly yes: readonly Deed[];
	readonly no: readonly Deed[];
	/** What must be the same on both sides: the thing by its name, an actor of the sentence, the actors concerned, or the holder itself. */
	readonly object: "thing" | "actor" | "concerned" | "holder" | "none";
	/** Its formulas may be of anybody: the holder has to be named as who acts. */
	readonly isOwn?: true;
	/** Of what others do against others or the holder it says nothing: the side is taken by own acts and principles alone. */
	readonly isMeasure?: true;
	/** Longest time between the two sentences, in days, where the thing is of its day: a ceasefire of one war says nothing of the next. */
	readonly within: number | null;
	/** How much a sure pair on this question is to be trusted beside others, 0–1: some formulas are used loosely. */
	readonly trust: number;
	/** Why both cannot be held, for a reader; `{object}` is the thing. */
	readonly why: string;
}

/** In the order in which a reader meets them. */
export const QUESTIONS: readonly Question[] = [
	{
		id: "agreement",
		things: ["agreement"],
		yes: ["welcome", "enter"],
		no: ["reject", "brand", "quit"],
		object: "thing",
		within: null,
		trust: 1,
		why: "one sentence stands by the agreement or body, the other rejects, leaves or buries it",
	},
	{
		id: "sanctions",
		isMeasure: true,
		things: ["sanctions"],
		yes: ["impose"],
		no: ["reject", "brand"],
		object: "concerned",
		within: null,
		trust: 0.6,
		why: "one sentence refuses or lifts the measure, the other imposes it",
	},
	{
		id: "tariffs",
		isMeasure: true,
		things: ["tariffs"],
		yes: ["impose"],
		no: ["reject", "brand", "lift"],
		object: "concerned",
		within: null,
		trust: 0.7,
		why: "one sentence refuses or lifts the measure, the other imposes it",
	},
	{
		id: "ceasefire",
		things: ["ceasefire"],
		yes: ["welcome"],
		no: ["reject"],
		object: "concerned",
		within: 1100,
		trust: 0.6,
		why: "one sentence asks for the fighting to stop, the other for it to go on",
	},
	{
		id: "talks",
		isOwn: true,
		things: [],
		yes: [],
		no: [],
		object: "concerned",
		within: 1100,
		trust: 0.6,
		why: "one sentence is ready for talks, the other refuses them or fights on",
	},
	{
		id: "friendship",
		things: ["actor"],
		yes: ["befriend"],
		no: ["condemn"],
		object: "actor",
		within: null,
		trust: 0.8,
		why: "one sentence calls the other a friend or partner, the other an aggressor or criminal",
	},
	{
		id: "nuclear-arms",
		things: ["nuclear"],
		yes: [],
		no: [],
		object: "thing",
		within: null,
		trust: 1,
		why: "one sentence renounces nuclear weapons or asks that they be given up, the other has them or takes them for granted",
	},
	{
		id: "nuclear-use",
		things: [],
		yes: [],
		no: [],
		object: "holder",
		within: null,
		trust: 0.9,
		why: "one sentence rules out the use of nuclear weapons, the other threatens with it or makes them ready",
	},
	{
		id: "alliance",
		isOwn: true,
		things: [],
		yes: [],
		no: [],
		object: "holder",
		within: null,
		trust: 0.8,
		why: "one sentence chooses membership of the alliance, the other neutrality",
	},
	{
		id: "statehood",
		things: ["statehood"],
		yes: ["welcome"],
		no: [],
		object: "actor",
		within: null,
		trust: 0.9,
		why: "one sentence honours independence and statehood, the other denies them",
	},
	{
		id: "order",
		things: ["order"],
		yes: ["welcome"],
		no: ["reject"],
		object: "none",
		within: null,
		trust: 0.7,
		why: "one sentence upholds an open order among states, the other rejects it",
	},
	{
		id: "two-states",
		things: ["two-states"],
		yes: ["welcome"],
		no: [],
		object: "none",
		within: null,
		trust: 0.8,
		why: "one sentence is for two States, the other against a second one",
	},
	...["taiwan", "sahara", "kosovo"].map(
		(id): Question => ({
			id,
			...(id === "kosovo" && { isOwn: true as const }),
			things: [],
			yes: [],
			no: [],
			object: "none",
			within: null,
			trust: 1,
			why: "the two sentences recognise the claims of opposite sides to one territory",
		}),
	),
	{
		id: "troops",
		isOwn: true,
		things: [],
		yes: [],
		no: [],
		object: "concerned",
		within: 3700,
		trust: 0.6,
		why: "one sentence rules out troops, the other sends them",
	},
	{
		id: "force",
		isOwn: true,
		things: [],
		yes: [],
		no: [],
		object: "concerned",
		within: 3700,
		trust: 0.7,
		why: "one sentence rules out the use of force, the other begins it",
	},
];
