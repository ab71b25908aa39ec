import type { ActorId } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { type Tag, tagText } from "../clauses/tags.ts";
import { SMALL_WORLD } from "../fixtures/small-world.ts";
import type { LanguageLexicon } from "../lexicon/lexicon.ts";
import { buildLexicon } from "../lexicon/lexicon.ts";
import { metBy, partiesOf } from "./parties.ts";

const lexicon = buildLexicon({
	...SMALL_WORLD,
	actors: {
		...SMALL_WORLD.actors,
		actors: [
			...SMALL_WORLD.actors.actors,
			{ id: "LEAGUE", kind: "organisation", names: { en: ["River League"] }, adjectives: {} },
			{ id: "EMPIRE", kind: "historic", names: { en: ["Harbour Empire"] }, adjectives: {} },
		],
	},
});
const tags = (text: string): readonly Tag[] => tagText(text, lexicon.of("en") as LanguageLexicon);
const read = (text: string) => ({ text, tags: tags(text) });

describe("the parties of an event", () => {
	const parties = (title: string, opening: string): readonly ActorId[] =>
		partiesOf("XNO", tags(title), tags(opening), (actor) => lexicon.kinds.get(actor));

	it.each<readonly [title: string, opening: string, parties: readonly string[]]>([
		["Call with Kestria", "Halvorsen spoke of Orvena.", ["XNO", "XKE"]],
		["Evening report", "Halvorsen spoke of Orvena and Kestria.", ["XNO", "XOR", "XKE"]],
		["Call with Orvena and Tomas Brenner", "", ["XNO", "XKE", "XOR"]],
		["Norland's talks in Kestria, Kestria", "", ["XNO", "XKE"]],
		["Call with the River League", "Halvorsen spoke of Orvena.", ["XNO", "XOR"]],
		["Call with the River League", "Halvorsen spoke.", ["XNO", "LEAGUE"]],
		["Evening report", "Halvorsen spoke to the River League.", ["XNO", "LEAGUE"]],
		["Evening report", "Halvorsen spoke of the Harbour Empire.", ["XNO"]],
		["Evening report", "Halvorsen spoke.", ["XNO"]],
	])("are the publisher and the states, or else the bodies, of %s – %s", (title, opening, expected) => {
		expect(parties(title, opening)).toEqual(expected);
	});

	it("take an actor of no known kind for a state", () => {
		expect(partiesOf("XNO", tags("Call with Kestria"), [], () => undefined)).toEqual(["XNO", "XKE"]);
	});
});

describe("who sits at the table", () => {
	const met = (title: string, opening: string, tellsAsI = false, parties = ["XNO", "XKE", "XOR"]): readonly ActorId[] =>
		metBy(read(title), read(opening), parties, tellsAsI, "en");

	it.each<readonly [title: string, opening: string, met: readonly string[]]>([
		["Meeting with Kestria", "", ["XKE"]],
		["Report on Kestria", "", []],
		["Evening report", "Halvorsen met Kestria and Orvena.", ["XKE", "XOR"]],
		["Evening report", "Halvorsen thought of Kestria.", []],
		["Meeting with Orvena", "Halvorsen met Kestria.", ["XKE", "XOR"]],
		["Meeting on the war in Kestria", "Halvorsen met Orvena.", ["XOR"]],
		["Meeting on sanctions against Kestria", "", []],
		["Halvorsen holds meeting during Kestrian invasion", "", []],
		["Meeting on farming", "Halvorsen held a meeting on Kestria's military aggression.", []],
		["Norlandic-Kestrian meeting", "", ["XKE"]],
		["Evening report", "Halvorsen met on the bridge with Kestrian fishermen.", []],
		["Evening report", "Halvorsen met the Kestrian President.", ["XKE"]],
		["Evening report", "Halvorsen met on the bridge with Kestrian fishermen and, much later, the President.", []],
		["Meeting with the Mavrian President", "", ["XMV"]],
		["Meeting with Mavria", "", []],
		["Meeting with the President of the River League", "", ["LEAGUE"]],
		["Meeting with the President on bridges of the River League", "", []],
		["Meeting of the President of Norland", "", []],
	])("is whom the title or the opening says was met: %s – %s", (title, opening, expected) => {
		expect(met(title, opening)).toEqual(expected);
	});

	it("is read from the title alone where the text tells as “I”", () => {
		expect(met("Evening report", "I met Kestria.", true)).toEqual([]);
		expect(met("Meeting with Kestria", "I met Orvena.", true)).toEqual(["XKE"]);
	});

	it("is every party in a language without words for meetings", () => {
		expect(metBy(read("x"), read("y"), ["XNO", "XKE"], false, "zh")).toEqual(["XKE"]);
		expect(metBy(read("x"), read("y"), ["XNO", "XKE"], false, "eo")).toEqual(["XKE"]);
	});
});
