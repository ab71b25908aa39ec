import { languageOrFirst } from "@fissure/languages";
import { describe, expect, it } from "vitest";
import { readJudged } from "./fixtures/judged.ts";

describe("Spanish sentences and paragraphs", () => {
	it.each([
		"Las partes se reunieron. ‖Hablaron de comercio.",
		// Titles, abbreviations, initials
		"El Sr. Holt recibió a la Sra. Arden. ‖La charla fue breve.",
		"La Dra. Voss habló primero. ‖El Lic. Ruiz no asistió.",
		"Lo dijo el Ing. Prado ante el Gral. Brandt. ‖Nadie respondió.",
		"S.E. el Emb. Moro tomó la palabra. ‖Fue breve.",
		"J. B. Solar y A. Linde presidieron la sesión. ‖Duró una hora.",
		"El presidente M. Arden llegó el lunes.",
		"La Av. Norte fue cerrada. ‖Hubo protestas.",
		"Vive en EE. UU. desde 2019.",
		"El presidente de EE.UU. visitó Norlandia. ‖Luego regresó.",
		"Nació en EE. UU. ‖El ministro, en cambio, no.",
		"Las FF. AA. de Kestria desfilaron. ‖Hubo calma.",
		"Ud. lo sabe bien. ‖Nosotros también.",
		"La empresa Puerto Norte S.A. ganó el contrato. ‖La otra protestó.",
		"Se trata de granos, carne, etc. ‖La lista sigue abierta.",
		"Hay varios bienes, p. ej. el trigo.",
		// References
		"Véase el art. 5, inc. 2, de la ley. ‖Sigue vigente.",
		"Así consta en la pág. 14. ‖El autor es desconocido.",
		"Figura con el núm. 7 del anexo. ‖No hay otro.",
		"Lo dice la Res. 2202 y el párr. 12. ‖Nada cambió.",
		"Aprobaron la resolución A/ES-11/L.5. ‖Diez se abstuvieron.",
		// Numbers, dates, times
		"El comercio llegó a 1.234,5 millones. ‖Antes era de 900.",
		"Creció 3.5 por ciento. ‖La inflación fue de 2,1.",
		"El 1º de mayo de 2022 firmaron el acuerdo. ‖Entró en vigor en junio.",
		"La llamada comenzó a las 10:30 a.m. y terminó al mediodía. ‖Fue cordial.",
		"La frontera abrió en 1994. ‖20 años después cerró.",
		"El fondo tiene 40 millones. ‖$5 millones se gastaron.",
		// Questions, exclamations, ellipses
		"¿Cuándo se reunirán? ‖¡Pronto! ‖Así lo esperamos.",
		"Y me pregunto: ¿quién paga? ‖Nadie lo dice.",
		"¡¿Qué?! ‖Nadie dijo eso.",
		"Esperamos... ‖Luego vino la respuesta.",
		"Esperamos… y esperamos.",
		"Cumpliremos, ¿verdad?, con lo firmado. ‖Es nuestro deber.",
		// Quotations and brackets
		"“Estamos de acuerdo”, dijo la ministra. ‖Después se fue.",
		"Dijo: “Todo terminó”. ‖Nadie respondió.",
		"“¿Cuándo?”, preguntó un periodista. ‖No hubo respuesta.",
		"«Estamos de acuerdo.» ‖La ministra se fue.",
		"Lo llamaron ‘un comienzo’. ‖Es tarde.",
		"El texto es corto (véase el anexo). ‖Es claro.",
		"Muchas gracias. ‖(APLAUSOS) Quiero decir algo más.",
		"La cifra (inaudible) es alta. ‖Bajará.",
		// Points, turns, paragraphs
		"1. Las partes acuerdan. ‖2. Las partes se reunirán. ‖3. Nada más se decide.",
		"a) El comercio crecerá. ‖b) Habrá visas.",
		"II. Seguridad. ‖Las partes dialogaron.",
		"Acordaron: ‖• Ampliar el comercio ‖• Abrir los puertos",
		"Las partes se reunieron.\n¶Hablaron de comercio.",
		"Las partes se reunieron.\n\n¶Hablaron de comercio.",
		"Las partes se reunieron en el\nviejo palacio. ‖Hablaron.",
		"Gracias. ¶Presidenta Ana Dole: Muchas gracias a usted. ‖Hasta pronto.",
		"PRESIDENTA ANA DOLE\n¶Muchas gracias. ‖Es un honor.\n¶---\n¶INTERLOCUTORA\n¶¿Cuándo será la firma?",
		"PRESIDENTE JON TESSEL (INTERPRETACIÓN DEL INGLÉS AL ESPAÑOL)\n¶Gracias. ‖Estamos listos.",
		"La tarea es clara. ‖La Carta: hay que cumplirla.",
		// Lost spaces
		"Agradecieron a ambos países.El presidente asintió.",
		"¿Quién gana?Nadie lo sabe.",
		"Fue difícil.Y fue largo.",
		"Lo lograremos.¡Viva la paz!",
		"El sitio norlandia.org está abierto. ‖Allí está el texto.",
	])("%s", (judged) => {
		const marked = judged
			.replace("países.El", "países.‖El")
			.replace("difícil.Y", "difícil.‖Y")
			.replace("gana?Nadie", "gana?‖Nadie")
			.replace("lograremos.¡Viva", "lograremos.‖¡Viva");
		const { expected, got } = readJudged(marked, languageOrFirst("es"));
		expect(got).toBe(expected);
	});

	it("joins lines that were wrapped at one width, and parts the indented ones", () => {
		const { expected, got } = readJudged(
			[
				"Quiero agradecer a la Presidencia por la manera en que",
				"ha dirigido la labor. ‖También deseo agradecer a la Sra.",
				"Moro, de Kestria, que la precedió, y a toda la Secretaría",
				"en Ginebra. ‖Sin ellos no estaríamos hoy en este lugar.",
				"  ¶Hace dos años esta sala oyó una promesa. ‖Se nos habló de",
				"granos del norte, de puertos abiertos y de un fondo para",
				"reconstruir lo perdido. ‖Todavía esperamos.",
			].join("\n"),
			languageOrFirst("es"),
		);
		expect(got).toBe(expected);
	});
});
