import type { SentenceRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

// One capitalised word and a colon is no speaker unless it is a known role or all in capitals; a line of capitals alone is one.
const TURN =
	/(?:(?:P|R|Pregunta|Respuesta|Periodista|Moderador|Moderadora|Intérprete|Interlocutor|Interlocutora|Locutor|Locutora|Conductor|Presentadora|\p{Lu}{3,})|(?!(?:El|La|Los|Las|Un|Una|Este|Esta|Estos|Estas|En|Por|Para|Con|De|Y|Pero|Nuestra|Nuestro|Su|Sus|No|Lo|Al|Del|Se)\s)(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}.’'-]*(?:[ \u00A0](?:\p{Lu}[\p{L}.’'-]*|de|del|la|las|los|y|al|von|van|bin)){1,9})(?:[ \u00A0]\([^()\n]{2,40}\))?:(?=\s|$)|(?:\p{Lu}[.]?[ \u00A0]|[\p{Lu}’'-]{2,}[.,]?[ \u00A0]){1,24}\p{Lu}{2,}(?:[ \u00A0]\([^()\n]{2,60}\))?(?=\s*\n)/uy;

export const sentences: SentenceRules = {
	unspaced: false,
	never: wordSet(`
		Sr Sra Srta Sres Sras Dr Dra Dres Dras Lic Licda Ing Arq Prof Profa Gral Tte Cnel Cap Cmdte Alte Almte Cdte Sgto Mtro Mtra
		Excmo Excma Emmo Ilmo Ilma Exmo Exma Hble Hno Hna Mons Fr Pbro Rvdo Rdo Sto Sta Ud Uds Vd Vds D Dn Dña Da S.E S.M S.A.R S.A S.S
		sr sra sres dr dra lic ing prof gral
		Av Avda Bv Blvd Pza Pl Urb Col Dpto Depto Prov Gob Min Secr Subsec Emb Pte Pdte Pdta
		p.ej ej vgr v.gr v.g i.e e.g cf cfr vid cit aprox ca vs esp incl excl p.m a.m.p`),
	answer: /^[Nn]o \d/u,
	beforeNumber: wordSet(`
		Art Arts art arts núm Núm núms Núms nro Nro nros Nros No Nos N n Nº N° nº n° inc incs Inc párr párrs Párr pár par Par ap apdo apdos
		lit num pág págs Pág Págs pag pags p pp P Pp cap caps Cap Caps fig figs Fig vol vols Vol Vols tít Tít t T Res Resol res Doc doc
		Exp exp Dec Decr Reg fs fol tel Tel C.P CP cód ed Ed
		ene feb mar abr jun jul ago sep sept oct nov dic Ene Feb Mar Abr Jun Jul Ago Sep Sept Oct Nov Dic`),
	afterNumber: wordSet("a.C d.C"),
	open: wordSet(
		"EE.UU EEUU EE.U.U UU FF.AA RR.EE DD.HH RR.HH etc Ltda Cía Cia Inc Corp Ltd Hnos Univ Jr S.A S.R.L S.L C.V A.C",
	),
	starters: wordSet(`
		El La Los Las Lo Un Una Unos Unas Este Esta Esto Estos Estas Ese Esa Eso Esos Esas Aquel Aquella Él Ella Ellos Ellas Yo Tú Usted
		Ustedes Nosotros Nosotras Hay Aquí Allí Ahí En Al Del Por Para Con De Desde Hasta Sin Sobre Tras Entre Hacia Según Ante Bajo Y E O
		Ni Pero Sino Porque Si Sí Cuando Mientras Aunque Como Cómo Donde Dónde Quien Quién Qué Que Cuál Cuándo Cuánto Además También
		Tampoco Así Entonces Luego Después Antes Ahora Hoy Ayer Mañana Mi Mis Su Sus Nuestro Nuestra Nuestros Nuestras Tu Vuestro Ambos
		Ambas Todos Todas Todo Toda Algunos Muchos Muchas Muchas Cada Otro Otra Otros Otras No Nunca Jamás Nada Nadie Se Me Nos Le Les
		Finalmente Asimismo Igualmente Incluso Sólo Solo Solamente Es Son Era Fue Fueron Será Está Están Estamos Ha Han He Hemos Había Tenemos
		Queremos Creemos Debemos Vamos Gracias Muchas Muchísimas Quiero Quisiera Deseo Espero Creo Permítanme Bueno Bien Pues Ya Siempre Más
		Primero Segundo Tercero Gracias Durante Mediante Aún Aun Dicho Tal Tales Sea Sean`),
	shortStarters: "YAOE",
	continued: new Map([
		["a.m", wordSet("GMT UTC")],
		["p.m", wordSet("GMT UTC")],
		["EE", wordSet("UU UU.")],
		["FF", wordSet("AA AA.")],
		["RR", wordSet("EE EE. HH HH.")],
		["DD", wordSet("HH HH.")],
		["JJ", wordSet("OO OO.")],
	]),
	joiners: wordSet(`
		el la los las un una unos unas lo al del de a en con por para sin sobre entre hacia desde hasta según ante bajo tras contra y e o u
		ni que pero sino como si cuando donde quien quienes cual cuyo cuya cuyos cuyas este esta estos estas ese esa esos esas su sus
		nuestro nuestra nuestros nuestras mi mis se no más muy es son fue ha han será había durante mediante Sr. Sra. Dr. Dra. Lic. El La
		Los Las San Santa`),
	turn: TURN,
	turnAlone:
		/^(?:[\p{Lu}’'-]{2,}[ \u00A0]){1,7}[\p{Lu}’'-]{2,},[ \u00A0](?:(?:PRIMER|SEGUND)[AO]?[ \u00A0])?(?:(?:VICE)?PRESIDENT[EA]|(?:VICE)?(?:PRIMER[AO]?[ \u00A0])?MINISTR[OA]|(?:SUB)?SECRETARI[OA]|CANCILLER|EMBAJADORA?|REPRESENTANTE|DIRECTORA?|VOCER[OA]|PORTAVOZ)(?!\p{L})[^\p{Ll}\n]{0,160}$/u,
	wrapWidth: [40, 110],
	pointLetters: "a-zñ",
	points: "",
	beforeDate: String.raw`(?:El|El día)\s+`,
	goesOn: ["", ""],
};
