import { describe } from "vitest";
import { type EditPair, weighEdits } from "./fixtures/weigh-edits.ts";

const PAIRS: readonly EditPair[] = [
	["Le gouvernement ouvrira le port.", "Le gouvernement n'ouvrira pas le port.", "negation"],
	["Personne n'a signé l'acte dans l'île.", "Quelqu'un a signé l'acte dans l'île.", "negation"],
	["La douane a perçu 1 250 couronnes.", "La douane a perçu 12 500 couronnes.", "number"],
	["Douze navires sont arrivés au quai.", "Treize navires sont arrivés au quai.", "number"],
	["La foire ouvre le 3 mai 2024.", "La foire ouvre le 4 mai 2024.", "number"],
	["La foire ouvre lundi sur la place.", "La foire ouvre vendredi sur la place.", "date"],
	["Le traité a été lu par Anne Robin.", "Le traité a été lu par Anne Roland.", "name"],
	["La ville enverra du pain aux bergers.", "La ville enverra peut-être du pain aux bergers.", "attitude"],
	["La ville doit envoyer du pain.", "La ville peut envoyer du pain.", "attitude"],
	["Le gouvrenement fermera la foire.", "Le gouvernement fermera la foire.", "typo"],
	["La « foire » s'est achevée dans le calme.", 'La "foire" s’est achevée dans le calme.', null],
	["Le fleuve monte, a dit la maire.", "Le fleuve monte – a dit la maire.", "marks"],
];

describe("silent edits of a page in French", () =>
	weighEdits("fr", ["gouvernement", "fermera", "marché", "marche"], PAIRS));
