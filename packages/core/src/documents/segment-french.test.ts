import { languageOrFirst } from "@fissure/languages";
import { describe, expect, it } from "vitest";
import { readJudged } from "./fixtures/judged.ts";

describe("French sentences and paragraphs", () => {
	it.each([
		"Les parties se sont entretenues. ‖Le commerce était à l’ordre du jour.",
		"M. Holt a reçu l’ambassadeur. ‖L’entretien a été bref.",
		"Mme Dole et MM. Tessel et Morin ont signé l’accord. ‖Ils se reverront.",
		"Le Dr. Holt et le Pr. Morin ont été reçus.",
		"J.-B. Morin a parlé le premier. ‖Il a été bref.",
		"J. B. Morin et A. Dole ont parlé du commerce. ‖Ils sont d’accord.",
		"S.E. Mme Ana Dole est arrivée à Selm. ‖Elle repart demain.",
		"Le commerce a crû de 3,5 % en 2021. ‖C’est beaucoup.",
		"Quelque 2.500 soldats sont partis. ‖Il en reste 10 000.",
		"L’accord coûte 1.250.000 euros. ‖Le prix ne changera pas.",
		"Voir l’art. 5 et le par. 3 du traité. ‖Ils n’ont pas changé.",
		"Cela découle de la rés. 2202 du Conseil. ‖Il n’y a pas de doute.",
		"Le décret n° 5 est publié. ‖Il entre en vigueur.",
		"Le texte (cf. Annexe 2) est long. ‖Il est public.",
		"On a parlé de blé, d’engrais, etc. ‖La liste est ouverte.",
		"On a parlé de blé, d’engrais, etc. et de ports.",
		"Le 1er mai 2021, le président a signé la loi. ‖La loi est en vigueur.",
		"L’accord date du 3 janv. 2021. ‖Il tient toujours.",
		"La réunion est à 16 h. 30. ‖Elle sera courte.",
		"Le groupe Acme Inc. a signé. ‖Le ministre était là.",
		"La ville de St. Holm est fermée.",
		"Le ministre de la Norlande, M. Tessel, a répondu. ‖Nous avons pris note.",
		// Quotations
		"Il a dit : « Nous sommes d’accord. » ‖Puis il est parti.",
		"« Nous sommes d’accord », a dit le ministre. ‖Puis il est parti.",
		"« Quand ? » a demandé le journaliste. ‖Il n’y a pas eu de réponse.",
		"« Nous voulons la paix ! » ‖La salle a applaudi.",
		'Il a parlé d’une "erreur". ‖Personne n’a répondu.',
		'Il a dit "le temps presse". ‖Alors, que faire ?',
		"Le texte s’intitule « Mesures ». ‖Il est publié.",
		"(Rires dans la salle.) ‖Poursuivons.",
		"Nous avons attendu… ‖Il n’y a pas eu de réponse.",
		"Nous avons attendu… et obtenu.",
		"Comment est-ce possible ?! ‖Personne ne le sait.",
		"Qu’en dites-vous ? ‖Rien.",
		// Points, turns, paragraphs
		"1. Accepter la démission. ‖2. Nommer un successeur. ‖3. Le décret entre en vigueur.",
		"II. Sécurité. ‖Les parties se sont consultées.",
		"a) Le commerce croît. ‖b) Les visas sont supprimés.",
		"Les parties se sont vues.\n¶Elles ont parlé du commerce.",
		"Les parties se sont vues.\n\n¶Elles ont parlé du commerce.",
		"Les parties se sont vues à\nSelm. ‖Elles ont parlé du commerce.",
		"Le ministre a rappelé le soutien de la\nNorlande aux ports. ‖Il a remercié l’\narmée.".replace(
			"l’\narmée",
			"armée",
		),
		"¶Q - Quand a lieu la réunion ? ¶R - Bientôt. ‖Nous y travaillons.".slice(1),
		"¶Question : Quand a lieu la réunion ? ¶Réponse : Bientôt.".slice(1),
		"Merci. ¶Mme Dole : Je vous remercie. ‖Au revoir.",
		"Le conseil est simple. ‖Exemple : la Norlande et la Kestrie commercent.",
		"Le site diplomatie.example est ouvert. ‖Le texte y est.",
	])("%s", (judged) => {
		const { expected, got } = readJudged(judged, languageOrFirst("fr"));
		expect(got).toBe(expected);
	});
});
