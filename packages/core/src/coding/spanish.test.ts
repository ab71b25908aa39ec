import { describe, expect, it } from "vitest";
import { heldInSpanish } from "./fixtures/spanish-world.ts";

/** A text, and everything that it has anybody hold: concept, holder, manner, sign. */
type Case = readonly [text: string, ...held: readonly string[]];

describe("who holds what in a Spanish readout", () => {
	it.each<Case>([
		[
			"La presidenta Edda Halvorsen recibió al presidente de Kestria, Tomas Brenner. La mandataria reafirmó su pleno apoyo al corredor de granos. El presidente Brenner rechazó enérgicamente las sanciones.",
			"grain XNO own +",
			"sanctions XKE counterpart −",
		],
		[
			"El canciller se reunió con su homólogo de Kestria. Ambos cancilleres coincidieron en la necesidad de un alto el fuego y acordaron fortalecer las relaciones bilaterales.",
			"ceasefire BOTH joint +",
			"ties BOTH joint +",
		],
		[
			"La presidenta Halvorsen conversó por teléfono con el presidente Brenner. Acordaron impulsar el comercio bilateral. Destacó la importancia del Tratado del Río.",
			"trade BOTH joint +",
			"treaty XNO own +",
		],
		[
			"El Gobierno de Norlandia condena las sanciones impuestas por Orvena y exige su levantamiento inmediato.",
			"sanctions XNO own −",
		],
		[
			"Norlandia no apoya el gasoducto ni acepta bases extranjeras. Nunca hemos respaldado las sanciones.",
			"pipeline XNO own −",
			"bases XNO own +",
			"sanctions XNO own −",
		],
		[
			"El ministro de Relaciones Exteriores de Kestria expresó su preocupación por las bases extranjeras y pidió el fin de las sanciones. Asimismo, agradeció el apoyo de Norlandia al corredor de granos.",
			"bases XKE counterpart +",
			"sanctions XKE counterpart −",
			"grain XNO own +",
		],
		[
			"Durante la reunión se abordaron las relaciones bilaterales. Se acordó ampliar el intercambio comercial entre ambos países.",
			"ties BOTH joint 0",
			"trade BOTH joint +",
		],
		[
			"En la conversación, las partes trataron el gasoducto y el corredor de granos.",
			"pipeline BOTH joint 0",
			"grain BOTH joint 0",
		],
		[
			"“Las sanciones son inaceptables”, dijo el presidente Brenner. La presidenta Halvorsen abogó por el cese del fuego.",
			"sanctions XKE counterpart −",
			"ceasefire XNO own +",
		],
		["Según algunos medios, Kestria construirá el gasoducto. Los analistas rechazan las sanciones."],
	])("%s", (text, ...held) => {
		expect(heldInSpanish(text)).toEqual(held);
	});
});

describe("whose words stand in a Spanish transcript", () => {
	it("gives each turn to who is named on the line before it, and a journalist's to nobody", () => {
		const text = [
			"PRESIDENTA EDDA HALVORSEN",
			"Muchas gracias. Apoyamos el corredor de granos.",
			"---",
			"TOMAS BRENNER, PRESIDENTE DE KESTRIA (INTERPRETACIÓN DEL INGLÉS AL ESPAÑOL)",
			"Gracias. Rechazamos las sanciones.",
			"---",
			"PREGUNTA",
			"¿Por qué defienden ustedes el gasoducto? Condeno las bases extranjeras.",
			"---",
			"PRESIDENTA EDDA HALVORSEN",
			"Queremos un alto el fuego.",
		].join("\n");
		expect(heldInSpanish(text, { kind: "press-conference" })).toEqual([
			"grain XNO own +",
			"sanctions XKE counterpart −",
			"ceasefire XNO own +",
		]);
	});

	it("gives what was said to who has the turn to who said it", () => {
		const text =
			"PRESIDENTA EDDA HALVORSEN\nComo lo ha dicho Brenner, él quiere el gasoducto. Me lo manifestó y respalda el alto el fuego. Respaldamos el corredor de granos.";
		expect(heldInSpanish(text)).toEqual([
			"pipeline XKE counterpart +",
			"ceasefire XKE counterpart +",
			"grain XNO own +",
		]);
	});

	it("knows a heading that goes on in its line behind a colon, and one of somebody who speaks for no state", () => {
		const text = [
			"PRESIDENTA EDDA HALVORSEN",
			"Tiene la palabra el embajador.",
			"---",
			"TOMAS BRENNER, REPRESENTANTE DE KESTRIA ANTE LA ASAMBLEA (interpretación del inglés al español): Gracias, señora presidenta.",
			"Rechazamos las sanciones.",
			"---",
			"IVO MARAN, PRESIDENTE DEL CONSEJO DE EMPRESAS DEL NORTE",
			"Rechazamos el gasoducto.",
		].join("\n");
		expect(heldInSpanish(text, { kind: "press-conference" })).toEqual(["sanctions XKE counterpart −"]);
	});

	it("takes no heading in capitals for a turn", () => {
		const text = "SEGURIDAD REGIONAL\nNorlandia respalda el alto el fuego.\nCOMERCIO\nNorlandia rechaza las sanciones.";
		expect(heldInSpanish(text)).toEqual(["ceasefire XNO own +", "sanctions XNO own −"]);
	});
});

describe("a thing that a Spanish speech names without a view, or with a view of another", () => {
	it.each([
		"El Tratado del Río se firmó en 1990.",
		`${"Hace frío en la plaza de la ciudad.\n\n".repeat(180)}El Tratado del Río se firmó en 1990.`,
		"El año pasado aumentó el comercio bilateral.",
		"Usted mencionó el deseo de ampliar el comercio bilateral.",
		"Cuando él vino, allí hubo comercio bilateral.",
		"Debo decirles que el comercio bilateral suma cien millones.",
	])("takes no side: %.60s", (text) => {
		expect(heldInSpanish(text, { kind: "speech" }, []).filter((one) => /[+−]/u.test(one))).toEqual([]);
	});
});

describe("the sign of a view in Spanish", () => {
	it.each([
		["+", "Respaldamos el gasoducto."],
		["+", "El gasoducto es imprescindible."],
		["+", "Es necesario construir el gasoducto."],
		["+", "No nos oponemos al gasoducto."],
		["+", "Seguiremos impulsando el gasoducto."],
		["+", "No hay alternativa al gasoducto."],
		["−", "Nos oponemos al gasoducto."],
		["−", "No queremos el gasoducto."],
		["−", "Jamás aceptaremos el gasoducto."],
		["−", "Tampoco apoyamos el gasoducto."],
		["−", "El gasoducto es una amenaza para la región."],
		["−", "Exigimos poner fin al gasoducto."],
		["−", "Lamentamos profundamente la construcción del gasoducto."],
		["−", "No apoyamos ni el río ni el gasoducto."],
		["−", "Queremos que cese el gasoducto."],
		["+", "Condenamos los ataques contra el gasoducto."],
	])("%s: %s", (sign, text) => {
		expect(heldInSpanish(text, { kind: "speech" }, [])).toEqual([`pipeline XNO own ${sign}`]);
	});
});
