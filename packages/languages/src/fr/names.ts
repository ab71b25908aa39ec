import type { NameRules } from "@fissure/model";

const OPENING =
	"Le|La|Les|L['’]|Un|Une|Des|Du|De|Ce|Cet|Cette|Ces|Il|Elle|Ils|Elles|On|Nous|Je|Vous|Dans|En|À|A|Au|Aux|Sur|Pour|Par|Avec|Sans|Selon|Mais|Et|Or|Car|Donc|Puis|Alors|Hier|Aujourd['’]hui|Demain|Après|Avant|Depuis|Lors|Pendant|Si|Quand|Lorsque|Comme|Tous|Toutes|Tout|Certains|Plusieurs|Notre|Nos|Son|Sa|Ses|Leur|Leurs|Mesdames|Messieurs";
const INSTITUTION =
	"Assemblée|Sénat|Parlement|Conseil|Commission|Comité|Conférence|Forum|Sommet|Union|Organisation|Agence|Presse|Journal|Monde|Figaro|Libération|Parisien|Echos|Échos|Radio|France|République|Royaume|Fédération|Etats?|États?|Nations?|Ministère|Présidence|Gouvernement|Cour|Traité|Pacte|Alliance|Institut|Fondation|Université|Banque|Fonds|Parti|Armée|Forces|Déclaration|Communiqué|Résolution|Rapport|Entretien|Interview|Discours|Message|Lettre|Extraits?|Réponse|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche";
const IS_INSTITUTION = new RegExp(`(?<!\\p{L})(?:${INSTITUTION})(?!\\p{Ll})`, "u");

const SPOKEN =
	/^(?:Extraits? (?:du |de l['’]|d['’]une? )?|Texte (?:du |de l['’]))?(?:déclarations?|discours|allocution|interview|entretien|intervention|conférence de presse|point de presse|message|adresse|propos|réponse|audition|lettre|vœux|tribune)\s+(?:de|du|d['’]|des|par|avec)\s*(?<who>.+)$/iu;
const OWN =
	/^(?<who>[^:]{3,90}?)\s?:\s(?=.*(?:déclaration|discours|allocution|interview|entretien|intervention|conférence de presse))/iu;
/** Where the name ends and the occasion begins. */
const OCCASION =
	/\s(?:à|au|aux|sur|lors|en|devant|avec|dans|pour|avant|après|concernant|le|la|les)\s|[:;–—(|]|\s-\s|,\s/iu;
const NAME =
	/(?:\p{Lu}\.[-\s]?){0,2}\p{Lu}[\p{L}’'-]*(?:\s(?:(?:de|du|d['’]|le|la|van|von|ben|bin|al|el)\s?)?\p{Lu}[\p{L}’'-]+){0,3}/gu;
const TITLE = /(?<!\p{L})(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|S\.E)\.?\s|(?<!\p{L})(?:Monsieur|Madame|Son Excellence)\s/gu;

function speakersIn(line: string): readonly string[] {
	const spoken = SPOKEN.exec(line)?.groups?.who ?? OWN.exec(line)?.groups?.who;
	if (spoken === undefined) return [];
	const who = spoken.replace(TITLE, "");
	const names = who.split(/\s+et\s+(?=\p{Lu})/u).map((part) => {
		const head = part.slice(0, OCCASION.exec(part)?.index ?? part.length);
		const name = [...head.matchAll(NAME)].map(([run]) => run.trim()).at(-1) ?? "";
		return name.length < 2 || !name.includes(" ") || IS_INSTITUTION.test(name) ? null : name;
	});
	const read = names.filter((name) => name !== null);
	return read.length === names.length || names.length === 1 ? read : [];
}

const JOINT = /(?:déclaration|communiqué)s?\s(?:de presse\s)?(?:conjointe?s?|communes?)\s(?<who>.+)$/iu;
const FORM =
	/^(?:l[ae]s?\s|l['’])?(?:(?:ministres?|ministères?|chefs?|présidents?|gouvernements?)[^\p{Lu}]*)?(?:(?:République|Royaume|Fédération|Union|État|Etat|Principauté|Sultanat|Confédération)(?:\s\p{Ll}+)*\s(?:d[eu]s?\s|d['’]))?(?:l[ae]s?\s|l['’])?/u;
const ENDS = /\s(?:sur|concernant|relative|relatif|à l['’]occasion|lors|en|appelant|le \d)(?=\s|['’])|[:;(–—]/iu;

function partiesIn(title: string): readonly string[] | null {
	const who = JOINT.exec(title)?.groups?.who;
	if (who === undefined) return null;
	const listed = who
		.slice(0, ENDS.exec(who)?.index ?? who.length)
		.replace(
			/^(?:des (?:ministres|ministères|chefs|présidents|gouvernements)[^\p{Lu}]*?\s)?(?=d[eu]s?\s|de l['’]|entre\s)/u,
			"",
		);
	return listed
		.split(/,\s|\set\s/u)
		.map((part) =>
			part
				.trim()
				.replace(/^(?:entre\s)?(?:d[eu]s?\s|d['’])?(?:l[ae]s?\s|l['’])?/u, "")
				.replace(FORM, ""),
		)
		.map((name) => /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.exec(name)?.[0] ?? "");
}

export const names: NameRules = {
	opening: OPENING,
	institution: INSTITUTION,
	title:
		"m|mm|mme|mmes|mlle|dr|pr|monsieur|madame|président|présidente|ministre|secrétaire|ambassadeur|ambassadrice|général|chancelière?|le|la|de|du|van|von|bin|ben|al|el",
	ending: 0,
	speakersIn,
	partiesIn,
};
