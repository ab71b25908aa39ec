import type { KindRules } from "@fissure/model";

export const kinds: KindRules = {
	"explanation-of-vote": {
		name: "explication de (?:vote|position)",
		herald: "",
	},
	"fact-sheet": {
		name: "fiche d['’]information|dossier de presse",
		herald: "",
	},
	"press-conference": {
		name: "conférence de presse|rencontre avec la presse",
		herald: "",
	},
	briefing: {
		name: "point de presse|brief(?:ing)? (?:presse|quotidien)",
		herald: "",
	},
	"joint-statement": {
		name: "(?:déclaration|communiqué|communique)s? (?:de presse )?(?:conjointe?s?|communes?)",
		herald: "",
	},
	readout: {
		name: "compte[ -]rendu (?:de l['’]|d['’]un |du |de la )?(?:entretien|appel|échange|rencontre)",
		herald:
			"entretien (?:téléphonique|bilatéral)|(?:appel|échange|conversation) téléphonique|s['’]est entretenue?|se sont entretenue?s|rencontre (?:avec|entre)|a re[cç]u(?!\\p{L})",
	},
	speech: {
		name: String.raw`(?<!\p{L})(?:dans|de) (?:son|sa|ce|un|une) (?:discours|allocution|intervention)(?!\p{L})`,
		herald: "discours|allocution|adresse aux|prise de parole|vœux (?:du|aux)",
	},
};
