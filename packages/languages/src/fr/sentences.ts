import type { SentenceRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

// One capitalised word and a colon is no speaker unless it is a known role or all in capitals.
const TURN =
	/(?:[QR](?=[ \u00A0]?[-–—][ \u00A0])|(?:Q|R|Question|Réponse|Journaliste|Modérat(?:eur|rice)|Interprète|Animat(?:eur|rice)|\p{Lu}{3,}|(?!(?:Le|La|Les|L['’]|Un|Une|Ce|Cette|Ces|En|Dans|Pour|Et|Mais|Nous|Il|Notre|Nos|Premier|Première|Deuxième|Troisième)[\s'’])(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}.’'-]*(?:[ \u00A0](?:\p{Lu}[\p{L}.’'-]*|de|du|des|la|le|et|d['’]\p{Lu}[\p{L}-]*|ministre|président|affaires|étrangères|al|bin|van|von)){1,9})(?:[ \u00A0]\([^()\n]{2,40}\))?[ \u00A0]?:(?=\s|$))/uy;

export const sentences: SentenceRules = {
	unspaced: false,
	never: wordSet(`
		M MM Mme Mmes Mlle Mlles Me Mes Mgr Dr Drs Pr Gén Gal Col Cdt Cap Lt Adm Amb S.E S.M S.A S.S S.A.R S.E.M Sr St Ste Sts Stes
		cf Cf c.-à-d c-à-d càd p.ex ex env av apr vs ibid Ibid op coll dir éd trad réf Réf resp dép adj conf Conf
		bd Bd boul tél Tél fax Fax Ph`),
	beforeNumber: wordSet(`
		No no Nos nos n° N° art Art arts Arts l'art l’art L'art L’art d'art d’art h H al Al par Par para Para p pp P Pp chap Chap ch Ch vol Vol t T fig Fig tab Tab sect Sect
		rés Rés doc Doc ann Ann titre liv Liv v l L.O L R D janv févr fév juil sept oct nov déc`),
	afterNumber: new Set(),
	open: wordSet("Inc Corp Ltd Co Cie Sté Sarl etc Etc SA Jr"),
	starters: wordSet(`
		M M. MM. Mme Mmes Le La Les Un Une Des Du De Ce Cet Cette Ces Cela Ceci Ça Ca C'est Il Elle Ils Elles Nous Je Vous On Y En À A Au Aux Dans Sur Par Pour
		Avec Sans Sous Vers Chez Entre Contre Selon Depuis Dès Et Mais Or Donc Car Ni Ou Où Si Quand Lorsque Puisque Comme Bien Ainsi
		Alors Aussi Après Avant Pendant Durant Malgré Cependant Toutefois Néanmoins Pourtant Enfin Ensuite Puis Par Notre Nos Votre Vos
		Leur Leurs Son Sa Ses Mon Ma Mes Tout Tous Toute Toutes Chaque Chacun Certains Plusieurs Aucun Aucune Quel Quelle Quels Quelles
		Qui Que Quoi Comment Pourquoi Merci Oui Non Permettez Voilà Voici Hier Demain Aujourd'hui Maintenant Ici Là Même Rappelant
		Soulignant Saluant Évoquant Evoquant Interrogé Interrogée Face Grâce Suite Concernant Quant S'agissant Afin Parce Lors Mesdames Messieurs`),
	continued: new Map(),
	joiners: wordSet(`
		le la les un une des du de d l et ou mais que qui dont où à au aux en dans sur par pour avec sans sous vers chez entre contre
		selon depuis ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes est sont était été être a ont avait avoir sera
		seront ne pas plus très tout tous toute toutes comme si M. Mme MM. Dr. Le La Les`),
	turn: TURN,
	wrapWidth: [40, 110],
	pointLetters: "a-zàâçéèêëîïôûùüÿœæ",
	points: "",
	beforeDate: String.raw`En\s+`,
	goesOn: ["", ""],
};
