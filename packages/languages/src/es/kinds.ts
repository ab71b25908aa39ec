import type { KindRules } from "@fissure/model";

export const kinds: KindRules = {
	"explanation-of-vote": { name: "explicación de(?:l)? (?:su )?voto", herald: "" },
	"fact-sheet": { name: "ficha (?:informativa|técnica)|hoja informativa", herald: "" },
	"press-conference": { name: "(?:conferencia|rueda) de prensa", herald: "" },
	briefing: { name: "sesión informativa para la prensa", herald: "encuentro con (?:la prensa|periodistas)" },
	"joint-statement": {
		name: "(?:declaración|comunicado|mensaje)s? (?:de prensa )?conjunt[oa]|declaración (?:final )?de (?:los|las) (?:presidentes|jefes|jefas|líderes|cancilleres)|acta de acuerdo",
		herald: "",
	},
	readout: {
		name: "comunicado de la (?:reunión|llamada|conversación)",
		herald:
			"se reúne|se reunió|conversó|conversa con|dialogó|dialoga con|reunión (?:bilateral|con|de trabajo)|encuentro con|llamada (?:telefónica|con)|conversación (?:telefónica|con)",
	},
	speech: {
		name: String.raw`(?<!\p{L})(?:en su|su|el|un) discurso(?!\p{L})`,
		herald: "debate general|palabras|discurso|mensaje|intervención|alocución|brindis|versión estenográfica",
	},
};
