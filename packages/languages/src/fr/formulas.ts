import type { FormulaWords } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

const BINDING =
	`le|la|les|l|un|une|des|du|de|d|à|au|aux|en|dans|sur|sous|par|pour|avec|sans|vers|chez|entre|contre|selon|depuis|dès|pendant|durant|après
	|avant|jusqu|et|ou|mais|ni|or|car|donc|que|qu|qui|quoi|dont|où|lequel|laquelle|lesquels|lesquelles|duquel|auquel|ce|c|cet|cette|ces|ceci|cela
	|ça|celui|celle|ceux|celles|il|elle|ils|elles|on|nous|vous|je|j|tu|me|m|te|t|se|s|lui|leur|leurs|y|ne|n|pas|plus|son|sa|ses|mon|ma|mes
	|notre|nos|votre|vos|est|sont|était|étaient|été|être|sera|seront|serait|soit|a|ont|avait|avaient|avoir|aura|ai|avons|sommes|si|comme|quand
	|lorsque|lorsqu|puisque|parce|ainsi|aussi|très|tout|toute|tous|toutes|même|autre|autres|tel|telle|tels|telles|afin|lors|là`.replaceAll(
		/\s+/gu,
		"",
	);

export const formulas: FormulaWords = {
	looseStart: new RegExp(`^(?:${BINDING})(?![\\p{L}\\p{N}])`, "u"),
	looseEnd: new RegExp(`(?<![\\p{L}\\p{N}])(?:${BINDING}|chaque|jamais|non|aucun|aucune|seulement)['’]?$`, "u"),
	plain: new Set([
		...wordSet(`${BINDING.replaceAll("|", " ")} chaque chacun chacune plusieurs quelques certain certains certaine certaines moins beaucoup peu
			trop assez encore déjà toujours jamais souvent parfois maintenant aujourd'hui aujourd hui hier demain actuellement récemment enfin
			premier première premiers premières deuxième second seconde troisième dernier dernière derniers dernières prochain prochaine an ans
			année années mois semaine semaines jour jours journée fois heure heures date matin soir moment moments période temps cours deux trois
			quatre cinq six sept huit neuf dix cent cents mille million millions milliard milliards pourcent vouloir veux veut voulons voudrais
			souhaite souhaitons pense pensons crois croyons sais savons sait savez vois voit dit dire dis disons disant disait parler parle parlé
			demander demande demandé rappeler rappelle rappelé souligner souligne souligné ajouter ajouté noter noté exprimer exprimé faire fait
			faits font fais faisons prendre prend pris prise donner donne donné mettre mis mise aller va vont allons vais venir vient viennent
			falloir faut faudra devoir doit doivent devons pouvoir peut peuvent pouvons permettre permet permis reste rester devient particulier
			particulièrement notamment effectivement évidemment vraiment simplement absolument clairement bien façon manière chose choses partie
			part nombre sorte cas exemple égard niveau titre sein place point points ordre compte important importante nécessaire nouveau nouvelle
			nouveaux nouvelles grand grande grands grandes petit petite bon bonne même différent différents ensemble merci madame monsieur mesdames
			messieurs cher chère chers président présidente ministre question questions sujet sujets réponse travail travaux travailler situation vue
			opportunité attention côté côtés rencontre réunion entretien visite conversation téléphone appel message lettre participer participé
			intervention discours mots mot rapport rapports informations information avenir échange échanges euros dollars milliers kilomètres mètres
			anniversaire conférence presse`),
		...["ne pas", "pas seulement", "sans doute", "non seulement", "bien sûr", "en effet", "par ailleurs", "d'abord"],
	]),
};
