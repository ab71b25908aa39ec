import type { EditWords } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { whenAsked } from "../shared/when-asked.ts";

const words = (list: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${list.trim().replaceAll(/\s+/gu, "|")})(?![\\p{L}\\p{M}\\p{N}])`, "gu");

export const edits: () => EditWords = whenAsked(() => ({
	negation:
		words(`ne n pas plus jamais ni aucun aucune aucunement nullement rien personne nul nulle sans non guère impossible
		incapable`),
	modal:
		words(`doit doivent devons devra devront devrait devraient peut peuvent pourra pourront pourrait pourraient faut faudra faudrait
		sera seront serait seraient si sauf uniquement seulement éventuellement peut-être probablement vraisemblablement presque environ
		approximativement plus moins partiellement fermement profondément gravement immédiatement inconditionnellement résolument`),
	date: words(`janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi
		samedi dimanche hier demain aujourd'hui`),
	functionWords:
		wordSet(`le la les l un une des du de d à au aux en dans sur par pour avec et ou que qu qui dont où ce cet cette ces c
		est sont était étaient été être a ont avait avaient avoir il elle ils elles on nous vous je j se s son sa ses leur leurs notre nos
		mon ma mes y aussi ainsi donc alors là`),
	// Letters written with and without their marks, and the spelling of 1990.
	spellings: [
		[/œ/u, "oe"],
		[/^[eé](?=tat)/u, "é"],
		[/î(?=t)/u, "i"],
		[/û(?=\p{L})/u, "u"],
		[/évènement/u, "événement"],
		[/règlementa/u, "réglementa"],
	],
	doubled: "le|la|les|un|une|des|du|de|à|au|aux|en|dans|sur|par|pour|avec|et|ou|que|qui|est|sont",
	uncounted: "une?|demi|demie|moitié|tiers|quarts?",
	decimal: ",",
	link: "lien|ici|cliquez ici|lire ici|ce lien",
	label: "mots[- ]clés?|catégories?|thèmes?|thématiques?|rubriques?|classé dans|sujets?",
	fixed: [
		"partager(?: (?:cette page|cet article|sur [a-z ,]+))?(?: ?\\(\\d+\\))?",
		"imprimer(?: (?:cette page|la page|l'article))?",
		"(?:aller au|retour (?:à|au|en)|revenir (?:à|au)) (?:la |l'|le )?(?:contenu|menu|haut|accueil|liste|recherche|navigation).{0,30}",
		"s'abonner.{0,60}|abonnez-vous.{0,60}|suivez-nous(?: (?:sur|via) .{0,60})?",
		"menu|rechercher|recherche|accueil|fermer|télécharger(?: le pdf)?|contact(?:ez-nous)?|mentions légales|plan du site|©.{0,80}|tous droits réservés.{0,40}",
		"seul le prononcé fait foi|sous embargo jusqu'.{0,40}|communiqué de presse|service de presse|fin",
		"cliquez ici.{0,40}",
	].join("|"),
	naming: [
		"(?:suivant|précédent|article suivant|article précédent)(?:\\s*:.*)?",
		"(?:lire (?:la suite|aussi|également)|en savoir plus|voir aussi)(?:\\s*:.*)?",
		"(?:sur le même (?:sujet|thème)|articles liés|à lire)(?:\\s*:.*)?",
		"accueil(?: [>»/|] .{1,80})+",
	].join("|"),
	copyright: "copyright\\b|©",
	share: "partager",
	month: "(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)[a-zé]*\\.?",
	stamp: "(?:dernière )?(?:mise à jour|modification|modifié|publié|publication|mis en ligne|date|consulté)(?: le| :)?",
	afterYear: "",
	beforeTime: "à ",
	home: "accueil",
}));
