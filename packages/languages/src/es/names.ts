import type { NameRules } from "@fissure/model";

const OPENING =
	"El|La|Los|Las|Un|Una|En|A|Al|De|Del|Por|Para|Con|Desde|Cuando|Mientras|Después|Antes|Pero|Y|Luego|Hoy|Ayer|Según|Tras|Durante|Sin|Este|Esta|Estos|Estas|Ese|Esa|Sólo|Solo|También|Si|Su|Sus|Él|Ella|Ellos|Nosotros|Yo|Allí|Aquí|Algunos|Muchos|Todos|No|Entre|Como|Así|Ante|Sobre";
const INSTITUTION =
	"Agencia|Consejo|Ministerio|Secretaría|Unión|Universidad|Banco|Fondo|Partido|Comité|Comisión|Casa|Palacio|Departamento|Oficina|Ejército|Fuerzas?|Asociación|Diario|Asamblea|Conferencia|Foro|Cumbre|Parlamento|Congreso|Corte|Tratado|Alianza|Organización|Liga|Sociedad|República|Reino|Federación|Estados?|Naciones|Declaración|Resolución|Informe|Instituto|Centro|Fundación|Cámara|Senado|Grupo|Museo|Presidencia|Cancillería";

const SPOKEN =
	/^(?:versión estenográfica[.|:]?\s+)?(?:palabras|discurso|mensaje|intervención|declaraci(?:ón|ones)|exposición|conferencia de prensa|alocución|entrevista|saludo)(?:\s\p{Ll}+){0,3}?\s(?:de|del|de la)\s(?<who>.+)$/iu;
const OFFICE =
	/(?<!\p{L})(?:(?:[Ee]x|[Vv]ice)?[Pp]resident[ea](?: de la (?:Nación|República))?|[Pp]rimer(?:a)? [Mm]inistr[oa]|[Mm]inistr[oa]|[Cc]anciller|[Ss]ecretari[oa]|[Ee]mbajadora?|[Gg]obernadora?|[Rr]ey|[Rr]eina|[Ss]eñora?|[Dd]octora?|[Ll]icenciad[oa]|de la Nación|de la República|de Relaciones Exteriores)(?!\p{L})/gu;
const NAME = /\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s(?:(?:de|del|la|los)\s){0,2}\p{Lu}\p{Ll}[\p{L}’'-]*){1,4}/gu;
const OCCASION = /\s(?:en|ante|durante|tras|con motivo|al|luego|sobre|para|desde|por|a)\s|[:;–—(|]|\s-\s/u;

function speakersIn(line: string): readonly string[] {
	const spoken = SPOKEN.exec(line)?.groups?.who;
	if (spoken === undefined) return [];
	const who = spoken.slice(0, OCCASION.exec(spoken)?.index ?? spoken.length).replace(OFFICE, ",");
	return [...who.matchAll(NAME)]
		.map(([name]) => name)
		.filter((name) => !new RegExp(`(?<!\\p{L})(?:${INSTITUTION})(?!\\p{Ll})`, "u").test(name));
}

const JOINT = /(?:declaración|comunicado|mensaje)s?\s(?:de prensa\s)?conjunt[oa]s?\s(?:de|del|entre)\s(?<who>.+)$/iu;
const FORM =
	/^(?:el |la |los )?(?:(?:República|Reino|Federación|Estado|Unión|Confederación|Commonwealth)(?:\s(?:Popular|Federal|Federativa|Islámica|Democrática|Socialista|Árabe|Plurinacional|Bolivariana|Oriental)){0,3}\s(?:de|del)\s(?:la |los |las )?)?/u;

function partiesIn(line: string): readonly string[] | null {
	const who = JOINT.exec(line)?.groups?.who;
	if (who === undefined) return null;
	return who
		.slice(0, /\s(?:sobre|acerca|en|para|con motivo|tras|del? \d)\s|[,:;(–—]/u.exec(who)?.index ?? who.length)
		.split(/\s(?:y|e)\s/u)
		.map((part) => part.trim().replace(FORM, ""))
		.map((name) => /^\p{Lu}[\p{L}’'-]+(?: (?:de |del )?\p{Lu}[\p{L}’'-]+){0,2}$/u.exec(name)?.[0] ?? "");
}

export const names: NameRules = {
	opening: OPENING,
	institution: INSTITUTION,
	title:
		"sr|sra|srta|dr|dra|lic|ing|don|doña|señor|señora|presidente|presidenta|ministro|ministra|secretario|secretaria|embajador|embajadora|general|canciller|el|la|de|del|los|las|van|von|bin|al",
	ending: 0,
	speakersIn,
	partiesIn,
};
