import type { ObjectRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

export const objects: ObjectRules = {
	empty: wordSet(`
		propos appel effort plan mesur étap idé initi posit travail travaux process question enjeu sujet affair fin début commenc créat
		besoin droit avanc mis fait faire nouveau nouvel autr plus pleinement tout tous tel cet ce ces son sa ses leur qui que quoi dont où
		quand est sont était été être a ont avait avoir pas ne et pour la le les du de des un une part pays état nation gouvern déclar
		aujourd jour année mois lundi mard mercred jeud vendred samed dimanch long term premi second troisiem derni prochain aussi seul
		seulement général spécial actuel présent divers certain`),
	aside: wordSet(`
		dans à au aux par durant pendant après avant quand comme depuis tandis via parce malgré sous au-delà tout hier aujourd'hui demain
		encore ici là aussi également seulement et ou mais que qui si bien dit disent est sont était a ont avait sera seront le lundi mardi
		mercredi jeudi vendredi en selon`),
	joining: wordSet("de du des d à au aux pour vers envers avec contre sur en"),
	determiners: wordSet(
		"le la les l un une des tout tous toute toutes leur leurs notre nos son sa ses ce cet cette ces chaque aucun aucune",
	),
	naming:
		/(?<!\p{L})(?:comme|appel(?:é|ée|és|ées|ant)|qualifi\p{L}+ de|décri\p{L}+|dit|dite|baptis\p{L}+|nomm(?:é|ée|és|ées)|surnomm\p{L}+|considér\p{L}+ comme)(?!\p{L})/iu,
	fronted: [
		/\s(?:est|sont|était|étaient|reste)\s(?:exactement |précisément |justement |aussi )?(?:ce que|ce dont|une chose que)\s[^,;:.!?]{1,60}$/iu,
		/,?\s(?:que|dont)\s(?:\p{L}+\s){1,5}["“«„]?$/iu,
	],
	border: "que|qu['’]|et|mais",
	subjectBorder: "que|qu['’]|si|parce que|et|mais",
	paired: "et|ou",
	anything: "il|elle|ils|elles|cela|ça|ceci|ce|celui-ci|celle-ci|qui|tous deux",
	copula: "est|sont|était|étaient|a|ont|avait|sera|seront|serait",
	prepositions: "de|du|des|d['’]|pour|à|au|aux|envers|sur|avec|contre|en faveur de",
	aspect: "",
	particle: "",
};
