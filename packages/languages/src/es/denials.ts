import type { DenialWords } from "@fissure/model";

const TEXT =
	"(?:afirmaci(?:ón|ones)|informaci(?:ón|ones)|informes?|versi(?:ón|ones)|declaraci(?:ón|ones)|acusaci(?:ón|ones)|noticias?|citas?|trascendidos?|rumor(?:es)?|alegatos?)";

export const denials: DenialWords = {
	denies: new RegExp(
		`(?<!\\p{L})(?:(?:nunca|jamás|no) (?:ha |han |he |hemos |había )?(?:dicho|dijo|dijeron|dijimos|afirmó|afirmaron|afirmado|declaró|declararon|declarado|prometió|prometido|hizo (?:tal|esa|ninguna)|hecho (?:tal|esa|ninguna)|formuló|formulado)|(?<!no )(?:niega|niegan|negó|negaron|negamos|desmiente|desmienten|desmintió|desmintieron|desmentimos|refuta|refutó|refutaron) (?:que|haber|las?|los?|el|tal|tales|esa|esas|toda|categóricamente|rotundamente|enfáticamente|cualquier)|${TEXT}(?!\\p{L})[^.;]{0,90}?(?<!\\p{L})(?:es|son|era|eran|resulta|resultan) (?:absolutamente |totalmente |completamente |sencillamente |del todo )?(?:fals[oa]s?|inexact[oa]s?|incorrect[oa]s?|infundad[oa]s?|un invento|una invención|mentira|tergiversad[oa]s?|engañosas?)|no (?:corresponden?|se ajustan?|se apegan?|se corresponden?) (?:a|con) (?:la verdad|la realidad|los hechos)|no es (?:cierto|verdad)|(?:fue|fueron|ha sido|han sido) (?:mal citad|tergiversad|sacad)[oa]s?(?: de contexto)?|carecen? de (?:todo )?fundamento)(?!\\p{L})`,
		"iu",
	),
	withdraws: new RegExp(
		`(?<!\\p{L})(?:${TEXT}(?!\\p{L})[^.;]{0,60}?(?<!\\p{L})(?:queda|quedan|ha sido|han sido|fue|fueron) (?:retirad|rectificad|corregid|anulad)[oa]s?|(?:retira|retiró|retiran|retiraron|retiramos|rectifica|rectificó|rectificaron|corrige|corrigió|corrigieron|se retracta de|se retractó de) (?:su|sus|la|las|el|esa|esas|nuestra|lo)(?!\\p{L})[^.;]{0,40}?(?:${TEXT}|comunicado|texto|dicho)|fe de erratas)(?!\\p{L})`,
		"iu",
	),
	bySubject: /^(?:nieg|neg|desmient|desmint|desment|refut|nunca|jamás|no|retir|rectific|correg|corrig|se retract)/iu,
	spoils:
		/\?|(?<!\p{L})(?:preguntad[oa] (?:si|sobre|por)|si|podría|debería|debe|deben|a menos que|llam\p{L}+ a|exig\p{L}+|exhort\p{L}+|inst\p{L}+ a)(?!\p{L})/iu,
};
