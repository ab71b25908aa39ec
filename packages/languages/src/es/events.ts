import type { OccasionWords } from "@fissure/model";

export const events: OccasionWords = {
	call: "llamada telefónica|telefónic|conversación telefónica|videoconferencia|por teléfono|comunicación telefónica",
	meeting:
		"reuni(?:ón|ones|ó|eron)|se reúne|encuentro|encontr(?:ó|aron)|entrevist(?:ó|aron)|conversaciones|recibi(?:ó|eron)|recibe|bilateral|audiencia",
	summit:
		"(?<!\\p{L})cumbre(?!\\p{L})|reunión de (?:las )?(?:jefas|jefes)(?: y jefes)? de estado|consejo europeo|declaración de (?:los|las) líderes",
	visit: "(?<!\\p{L})visit(?:a|ó|as|ar|aron)(?!\\p{L})|(?<!\\p{L})viaje|(?<!\\p{L})gira(?!\\p{L})",
	session: "(?<!\\p{L})sesi(?:ón|ones)|plenari[ao]|asamblea general",
	aside: [
		"ficha informativa|hoja informativa|entrevista|artículo de",
		"(?:visitará|viajará|recibirá|participará|asistirá|se reunirá|sostendrá|próxim[oa]|previo a|en vísperas de|preparativos|anuncio de|rumbo a)",
		"reacci(?:ón|ones)|felicit|condolencias|pésame|telegrama|mensaje (?:a|al|de)|carta (?:a|al|de)|saludo",
		"decreto|proclama|sanciones|aranceles|designa",
		"responde a|respuestas a|cena|almuerzo|brindis|recepción|ceremonia|ofrenda|llegada|arribo|partida|regreso|concierto|desfile|primera dama|espos[ao] del",
	].join("|"),
	record:
		"palabras|declaraci(?:ón|ones) (?:a|ante|para) (?:la prensa|los medios)|conferencia de prensa|rueda de prensa|mensaje a (?:la prensa|los medios)|discurso|intervención|versión estenográfica|inicio de la",
	beforePress: "conferencia de prensa|rueda de prensa|declaraci(?:ón|ones) (?:a|ante|para) (?:la prensa|los medios)",
	about:
		"(?<!\\p{L})(?:sobre|en apoyo (?:a|de)|acerca de|relativ[oa] a)(?: la (?:situación|guerra|crisis) (?:en|de))?(?: (?:el|la|los|las))? ",
	signedThere: String.raw`\s(?:declaración|comunicado|cumbre|consenso)`,
	beside: "al margen|en el marco|tras|después de",
	comment: "coment(?:a|ó|aron|ario|arios)",
	plus: String.raw`[- ]?(?:plus(?!\p{L})|\+|ampliad[oa])`,
	together: String.raw`(?<!\p{L})(?:junto con|junto a|acompañad[oa] (?:de|por)) `,
	conferences: {
		"Africa–Russia summit": "(?:cumbre|foro) .{0,3}rusia ?[-–—] ?áfrica",
		"Antalya Diplomacy Forum": "foro (?:de diplomacia|diplomático) de antalya",
		"Astana format": "(?:formato|proceso) de astaná",
		"Central Asia and China": "(?:china ?[-–—] ?asia central|asia central ?[-–—] ?china)",
		"Coalition of the Willing": "coalición de (?:los )?(?:dispuestos|voluntarios)",
		"European Political Community": "comunidad política europea",
		"Weimar Triangle": "triángulo de weimar",
		"Berlin Process": "proceso de berlín",
		"Boao Forum": "foro de boao",
		"Belt and Road Forum": "foro de la franja y la ruta",
		"Climate Change Conference":
			"conferencia (?:de las naciones unidas |de la onu )?sobre (?:el )?cambio climático|(?<!\\p{L})cop ?\\d\\d(?!\\d)",
		"Crimea Platform": "plataforma de crimea",
		"Leaders Summit on Climate": "cumbre de líderes sobre (?:el )?clima",
		"Eastern Partnership": "asociación oriental",
		"Eastern Economic Forum": "foro económico oriental",
		"Peace Summit on Ukraine": "cumbre (?:sobre|por|para) la paz en ucrania",
		"St Petersburg International Economic Forum": "foro económico internacional de san petersburgo",
		"Summit of the Future": "cumbre del futuro",
		"Summit of the Americas": "cumbre de las américas",
		"Munich Security Conference": "conferencia de (?:seguridad de )?múnich",
		"Normandy format": "(?:formato|cuarteto) de normandía",
		"Nuclear Security Summit": "cumbre (?:de|sobre) seguridad nuclear",
		"Summit for Democracy": "cumbre (?:por|para) la democracia",
		"Ukraine Recovery Conference": "conferencia (?:sobre|para) la recuperación de ucrania",
		"Valdai Club": "club (?:de )?valdái?",
	},
	until: String.raw`\s(?:al|a|hasta el)\s`,
	yesterday: String.raw`(?<!\p{L})(?:ayer|anoche)(?!\p{L})`,
};
