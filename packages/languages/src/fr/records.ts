import type { RecordWords } from "@fissure/model";
import { atEnd, atStart, phrases, unspacedPhrases, wholly } from "../shared/phrases.ts";
import { valueTable } from "../shared/tables.ts";
import { whenAsked } from "../shared/when-asked.ts";

const COUNT = "(?:\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)";
const STATES = "(?: autres)?(?: (?:pays|(?:é|e)tats|membres|délégations))?";
const JOINED = `(?:(?:a|ont) rejoint (?:les )?(?<others>${COUNT})${STATES} (?:pour|en) |(?:est|était|a été|fait partie|faisait partie) (?:l'un |l'une )?(?:des|de) (?<all>${COUNT})${STATES} (?:à |qui )?(?:ont |avoir )?)?`;
/** Each expression has its own groups, so that the table below can be read as one. */
const cast = (verbs: string): RegExp => phrases([`${JOINED}(?:${verbs})`]);
const AMOUNT = "(?:environ|près de|presque|plus de|moins de|à peu près|quelque|autour de)";

export const records: () => RecordWords = whenAsked(() => ({
	votes: {
		cast: {
			yes: cast(
				"(?:a |ont |avait |avaient )?vot(?:é|e|ent|ant|er) (?:pour|oui|en faveur|favorablement)|(?:s'est|se sont) prononcée?s? (?:pour|en faveur)|vote (?:favorable|positif)|(?:a|ont) approuvé",
			),
			abstain: cast(
				"(?:s'est|se sont|s'était|s'étaient) abstenue?s?|s'abst(?:ient|iennent|enant|enir)|abstentions?(?= (?:sur|lors|de|du|des))",
			),
			no: cast(
				"(?:a |ont |avait |avaient )?vot(?:é|e|ent|ant|er) (?:contre|non|défavorablement)|(?:s'est|se sont) prononcée?s? contre|vote (?:négatif|contre)|(?:a|ont) (?:mis|opposé) (?:son|leur|un) veto|met(?:tent)? (?:son|leur|un) veto|oppose(?:nt)? (?:son|leur|un) veto",
			),
			absent: cast(
				"(?:était|étaient) absente?s? (?:du|lors du|au moment du) vote|n'(?:a|ont|avait|avaient) pas (?:pris part|participé) au vote|n'(?:a|ont) pas voté(?! (?:pour|contre|en faveur))|(?:a|ont) boycotté le vote",
			),
		},
		between: wholly(
			`(?: (?:délégations?|représentante?s?|ambassad(?:eur|rice)s?|gouvernements?|missions?))?(?: et (?<others>${COUNT})${STATES})?(?: (?:a|ont|avait|avaient|aussi|également|encore|ensuite|toutes|tous|deux|elle-même|eux-mêmes|cependant|toutefois|à nouveau|de nouveau|jamais|ne|n'|pas|initialement|toujours|constamment|systématiquement|simplement))* ?`,
		),
		negated: phrases(["ne|n'|pas|jamais"]),
		carried: atEnd(
			"(?:et|mais|puis)(?: en (?:19|20)\\d\\d,?)? (?:(?:il|elle|ils|elles) )?(?:(?:ensuite|plus tard|aussi|avait|a|ont) )*",
		),
		totals: [
			phrases([
				"(?:par |avec )?(?<yes>\\d{1,3}) (?:voix|votes) (?:pour|en faveur)?(?:,| et)? ?(?:contre )?(?<no>\\d{1,3})(?: (?:voix|votes))?(?: contre)?(?:,| et| avec|, et) (?<abstain>\\d{1,3}) abstentions?",
			]),
			phrases([
				"(?<yes>\\d{1,3}) (?:pays |(?:é|e)tats |membres )?(?:pour|en faveur)(?:,| et) (?<no>\\d{1,3}) contre(?:,| et|, et) (?<abstain>\\d{1,3}) abstentions?",
			]),
			phrases(["par (?<yes>\\d{1,3}) (?:voix|votes) (?:pour )?(?:contre|et) (?<no>\\d{1,3})"]),
		],
		numbered: phrases(["résolutions? (?:n° ?)?(?<n>\\d{3,4})(?! ?/)"]),
		same: phrases(["(?:la|cette|le|ce) (?:même )?(?:résolution|texte|projet|mesure)", "celle-ci|celui-ci"]),
		bodies: {
			"general-assembly": phrases(["assemblée générale"]),
			"security-council": phrases(["conseil de sécurité"]),
			"european-parliament": phrases(["parlement européen"]),
			"us-house": phrases(["chambre des représentants"]),
			"us-senate": phrases(["sénat (?:américain|des (?:é|e)tats-unis)"]),
		},
		recognised: phrases(["(?:a |ont )?reconnu(?:e|s|es)?|reconnaît|reconnaissent"]),
		unrecognised: phrases([
			"(?:refuse|refusent|a refusé|ont refusé) de reconnaître|ne (?:reconnaît|reconnaissent) (?:pas|plus)|n'(?:a|ont) (?:pas|jamais) reconnu",
		]),
		precedent: phrases([
			"fai(?:t|sant) écho (?:à|au)|à l'instar (?:de|du)|comme (?:elle|il|ils|elles) l'(?:a|ont|avait|avaient) fait|rappel(?:ant|le)|dans la lignée (?:de|du)|conformément à (?:son|sa|leur)|la même (?:ligne|position|attitude)|répét(?:ant|ait)",
		]),
	},
	figures: {
		partners: new Map([
			["trade", phrases(["partenaires? (?:commercia(?:l|ux)|économiques?)"])],
			[
				"exports",
				phrases([
					"(?:débouchés?|marchés? d'exportation|clients?)(?: à l'export(?:ation)?)?|destinations? (?:de ses|des) exportations",
				]),
			],
			["imports", phrases(["fournisseurs?(?! d[eu] )|sources? d'importations?"])],
			["investment", phrases(["investisseurs?(?: étrangers?)?"])],
		]),
		rank: atEnd(
			`(?:(?<nth>premier|première|deuxième|second|seconde|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|\\d{1,2}(?:er|e|ème)) (?:plus (?:grand|important|gros)e?s? )?|(?:(?<n>deux|trois|cinq|dix|\\d{1,2}) )?(?:plus (?:grand|important|gros)e?s?|premiers|premières|(?<vague>principa(?:l|ux|le|les)|importants?|grands?)) ?(?<m>deux|trois|cinq|dix)? ?)`,
		),
		places: valueTable(
			"premier=1 première=1 deuxième=2 second=2 seconde=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12",
		),
		among: atEnd("(?:l'un(?:e)? (?:de ses|des)|parmi (?:les|ses)|une?) ?"),
		amongAfter: phrases(["parmi d'autres|entre autres"]),
		is: wholly(
			"(?: (?:est|était|reste|restent|demeure|devient|est devenue?|a été|sont|comme)(?: (?:désormais|encore|toujours|aujourd'hui|déjà|de loin|à nouveau|actuellement|ainsi))*|,|, (?:désormais|toujours|déjà),?|, qui (?:est|était|reste))(?: (?:de loin|en \\d{4},?))?(?: l[ae]s?| son| sa| notre| leur)? ?",
		),
		isAfter: wholly(
			"(?:(?: en \\d{4})?(?:,| (?:est|était|reste|demeure)(?: (?:désormais|encore|toujours|aujourd'hui|déjà|de loin))*)| ?: ?)(?: l[ae]s?| l')? ?",
		),
		of: wholly(" (?:de|du|des|d'|pour) ?(?:l[ae]s? |l')?"),
		narrowed: atStart(
			" ?(?:(?:en|dans|au|aux|à|parmi|hors) (?!(?:19|20)\\d\\d|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|termes|valeur|volume)\\p{L}+|après|derrière|devant|autres? que|sauf|excepté|(?:pour|de|d') ?(?:pétrole|gaz|énergie|armes|céréales)|en (?:volume|valeur)|jusqu'|avant)",
		),
		partial: phrases([
			"(?:premier|deuxième|second|troisième|quatrième|dernier|1er|2e|3e|4e) (?:trimestre|semestre)|(?:premiers|derniers) (?:\\p{L}+|\\d+) mois|jusqu'ici|à ce jour|trimestriel\\p{L}*|mensuel\\p{L}*|moitié de (?:19|20)\\d\\d",
		]),
		share: phrases([
			"représent(?:e|ent|ait|aient|é|ant)|constitu(?:e|ent|ait|aient|ant)|absorb(?:e|ent|ait|é)|part|proportion",
		]),
		rose: phrases([
			"(?:a |ont )?(?:augment|progress|grimp|bondi|cr(?:û|oî|oi)|hauss|s'est accr|gagn)\\p{L}*|hausses?|en hausse|croissance|progression|s'est accrue?",
		]),
		fell: phrases([
			"(?:a |ont )?(?:baiss|recul|chut|diminu|dimin|s'est contract|s'est effondr|dégringol)\\p{L}*|en baisse|baisse|repli|contraction",
		]),
		by: atEnd(`(?:de|d'|hausse de|baisse de|en hausse de|en baisse de)(?: ${AMOUNT})? ?`),
		to: atEnd(`(?:à|jusqu'à|pour atteindre|atteignant)(?: un (?:record|niveau) de)?(?: ${AMOUNT})? ?`),
		from: atEnd(`(?:contre|depuis|de)(?: ${AMOUNT})? ?`),
		level: phrases([
			"attei(?:nt|gnent|gnait|gnant|ndre)|s'élev(?:ait|aient|ant)|s'élèv(?:e|ent)|se mont(?:e|ait|ent)|totalis(?:e|ait|ent)|s'établi(?:t|ssait)|vaut|valait|dépass(?:e|é|ait|ent)|franchi(?:t|ssait)?",
		]),
		about: atEnd("(?:environ|à peu près|quelque|près de|presque|autour de|approximativement) ?"),
		over: atEnd("(?:plus de|au-delà de|au-dessus de|dépass(?:e|é|ait|ant)|au moins) ?"),
		under: atEnd("(?:moins de|au-dessous de|en dessous de|au plus) ?"),
		factors: new Map([
			["(?:a |ont )?doubl(?:é|e|ant)|multipliée?s? par deux", 2],
			["(?:a |ont )?tripl(?:é|e|ant)|multipliée?s? par trois", 3],
			["(?:a |ont )?quadrupl(?:é|e|ant)|multipliée?s? par quatre", 4],
			["divisée?s? par deux|réduite?s? de moitié", 0.5],
		]),
	},
	matters: new Map(
		[
			["crimea", "crimée|sébastopol"],
			["militarisation", "militarisation"],
			["human-rights", "droits (?:de l'homme|humains)"],
			["territorial-integrity", "intégrité territoriale"],
			["aggression", "agression|invasion"],
			["humanitarian", "humanitaires?"],
			["reparations", "réparations?"],
			["annexation", "annexion|annexée?s?|référendums?"],
			["nuclear", "nucléaires?"],
			["test-ban", "tice|interdiction (?:complète )?des essais"],
			["nuclear-ban", "tian|traité sur l'interdiction des armes nucléaires"],
			["non-proliferation-treaty", "tnp|traité (?:sur|de) (?:la )?non-?prolifération"],
			["fissile-material", "matières fissiles"],
			["arms-trade-treaty", "traité sur le commerce des armes"],
			["cluster-munitions", "armes à sous-munitions|bombes à sous-munitions"],
			["arms", "commerce des armes|désarmement|maîtrise des armements|embargo sur les armes"],
			["outer-space", "espace extra-atmosphérique"],
			["chemical", "armes chimiques"],
			["embargo", "embargo|blocus"],
			["golan", "golan"],
			["jerusalem", "jérusalem"],
			["settlements", "colonies|colonisation|implantations"],
			["refugees", "réfugiée?s?"],
			["apartheid", "apartheid"],
			["racism", "racisme|raciale?s?"],
			["terrorism", "terroris(?:me|te)s?"],
			["death-penalty", "peine de mort|peine capitale"],
			["ceasefire", "cessez-le-feu|trêve"],
			["membership", "admission|adhésion"],
			["sanctions", "sanctions"],
			["development", "droit au développement"],
			["nazism", "nazisme"],
			["information-security", "sécurité de l'information|cybersécurité"],
			["mercenaries", "mercenaires?"],
			["landmines", "mines (?:antipersonnel|terrestres)|convention d'ottawa"],
			["rights-council", "conseil des droits de l'homme"],
		].map(([name, words]) => [name as string, phrases([words as string])]),
	),
	measures: new Map(
		[
			["trade", "(?:commerce|échanges)(?: commerciaux| bilatéraux| bilatéral)?(?! (?:déficit|illicite))"],
			["deficit", "déficits?(?: commercia(?:l|ux))?"],
			["surplus", "excédents?(?: commercia(?:l|ux))?"],
			["exports", "exportations?"],
			["imports", "importations?"],
			["investment", "investissements?(?: directs?)?|ide"],
			["services", "services"],
			["settlement", "règlements?|paiements?"],
			["reserves", "réserves"],
			["turnover-of-currency", "opérations de change|échanges de devises"],
			["yuan", "yuan|renminbi"],
			["dollar", "(?<!(?:milliards|millions|milliers|mille) de )dollar(?!s)"],
			["euro", "(?<!(?:milliards|millions) d')euro(?!s)"],
			["ruble", "rouble(?!s)"],
			["oil", "pétrole(?: brut)?"],
			["gas", "gaz(?: naturel)?|gnl"],
			["coal", "charbon"],
			["grain", "céréales|blé"],
			["arms", "armes|armements?"],
			["cars", "voitures|véhicules|automobiles"],
			["chips", "puces|semi-?conducteurs"],
			["machinery", "machines"],
			["energy", "énergie"],
			["food", "denrées|alimentaire"],
			["tourism", "touristes|tourisme"],
			["debt", "dette"],
			["gdp", "pib|produit intérieur brut"],
			["aid", "aide"],
			["non-oil", "hors pétrole|non pétrolières?"],
		].map(([name, words]) => [name as string, phrases([words as string])]),
	),
	open: phrases([
		"si|s'ils?|à moins|serait|seraient|pourrait|pourraient|aurait|auraient|devrait|devraient|doit|doivent|peut|peuvent|\\p{L}+(?:era|ira|eront|iront)|va|vont|prévoi\\p{L}+|prévue?s?|menac\\p{L}+|attendue?s?|probable\\p{L}*|possible\\p{L}*|appel\\p{L}* à|demand\\p{L}+|espèr\\p{L}+|imagin\\p{L}+|prévisions?|vise|objectif|failli|presque",
	]),
	reported: phrases([
		"selon|d'après|prétend\\p{L}*|affirm\\p{L}+|allèg\\p{L}+|alléga\\p{L}+|rumeurs?|supposée?s?|prétendument|aurait|auraient|dément\\p{L}*|à tort|faussement|contrairement|mythe|faux",
	]),
	clauseEnd: unspacedPhrases([
		"[;:]|, (?:et|mais|tandis|alors|qui|bien|après|avant|quand|lorsque|comme|donc) |(?<=[\\p{L}\\p{N}]) (?:mais|tandis que|alors que|bien que|après|avant|parce que|quand|lorsque) ",
	]),
	and: wholly(",? et (?:l[ae]s? |l')?"),
	comma: wholly(", (?:l[ae]s? |l')?"),
	notSubject: atEnd(
		"(?:contrairement (?:à|au|aux)|comme|que|contre|par|de|du|des|d'|à|au|aux|pour|dans|en|sur|aux côtés d[eu]|y compris|sauf|vers|entre)(?: l[ae]s?| l')? ?",
	),
}));
