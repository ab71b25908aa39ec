import type { CodingRules } from "@fissure/model";

export const coding: CodingRules = {
	reach: { verb: 64, negation: 26, intensifier: 28, phrase: 40, doer: 44, object: 50 },
	breaks:
		"el cual|la cual|los cuales|las cuales|quien|quienes|cuyo|cuya|cuyos|cuyas|porque|ya que|puesto que|dado que|pues|aunque|si bien|mientras|cuando|donde|pero|sino que|para que|a fin de que|desde que|hasta que",
	ifs: "si|a menos que|salvo que|en caso de que|siempre que|siempre y cuando|con tal de que",
	onlyIf: "sólo|solo|solamente|únicamente",
	unless: "a menos que|salvo que|hasta que|mientras no",
	onlyWhen: "si|cuando|después de|mediante|a través de|tras",
	circumstance:
		"en medio de|a pesar de|pese a|gracias a|en relación con|con relación a|respecto de|respecto a|con respecto a|debido a|a causa de|a raíz de|en vista de|a la luz de|durante|bajo|en caso de|como resultado de|como consecuencia de|en respuesta a|en el contexto de|en el marco de|al margen de|después de|tras|ante|frente a|con motivo de|en ocasión de|producto de",
	dropsCopula: false,
	copula:
		"es|son|era|eran|fue|fueron|ser|sea|sean|siendo|será|serán|sería|está|están|sigue siendo|siguen siendo|constituyen?|representan?|significan?|resultan?|debe|deben|deberá|deberán|debería|tiene que|tienen que|ha|han|no puede|no pueden",
	dashIs: "",
	predicateEnds: "",
	reflexive: "",
	passive: "es|son|era|eran|fue|fueron|ser|sido|sea|sean|será|serán|siendo",
	finite:
		"es|son|era|eran|fue|fueron|ha|han|había|será|serán|sería|debe|deben|puede|pueden|podrá|está|están|tiene|tienen",
	joins: String.raw`(?:\s+(?:y|e|o|u|ni)|,)\s+(?:(?:a|también|de|para|asimismo)\s+)?`,
	beside:
		"en|sobre|bajo|con|para|contra|por|acerca de|desde|en torno a|respecto de|alrededor de|a|hacia|entre|detrás de|durante|después de|antes de|tras|al|frente a|ante",
	instrument: "mediante|a través de|por medio de|con|utilizando",
	way: "mediante|a través de|por medio de|por la vía de|sobre la base de|con base en|de conformidad con|en el marco de",
	supplying: "provee[rn]?|proporcion(?:ar|a|an|ó)|suministr(?:ar|a|an|ó)|dota[rn]?|equipa[rn]?",
	lacking: "sin",
	article: "un|una|unos|unas|el|la|los|las|cualquier",
	participleBefore: "",
	agentBehind: "por|por parte de",
	naming:
		"calific(?:ó|a|an|aron|amos|ar)|consider(?:ó|a|an|aron|amos|o|ar)|declar(?:ó|a|an|aron|amos|ar)|llam(?:ó|a|an|aron|amos)|describ(?:ió|e|en|ieron)|tild(?:ó|a|an|aron)|denomin(?:ó|a|an|aron)",
	namedAs: "de|como",
	sidesWith: String.raw`se sum(?:a|an|ó|aron) a|nos sumamos a|me sumo a|se un(?:e|en|ió|ieron) a|nos unimos a|hac(?:e|emos|en) (?:suy[ao]s?|nuestr[ao]s?)`,
	givenBy:
		/^(?:\S+\s+){0,2}(?:apoyo|respaldo|ayuda|asistencia|solidaridad|interés|compromiso|presión|presiones|llamados?|preocupación|críticas?|condena|reconocimiento)(?:\s+\S+){0,3}\s+(?:por parte de|de parte de|en nombre de|del? )\s*(?:(?:los|las|el|la|nuestros|otros|muchos|todos)\s+){0,2}$/u,
	toBe: "ser",
	infinitive: "",
	stretchEnd: "",
	relativeSubject: "quien(?:es)?|que|el cual|la cual|los cuales|las cuales",
	relativeThing: "que|el cual|la cual|los cuales|las cuales",
	mainClause: String.raw`(?:entonces\s+)?(?:[^\s,]+\s+){0,4}(?:debe[mn]?(?:os)?|deberán?|hay que|tenemos que|es necesario|es preciso)\s+`,
	owner: "",
	ownersSpeak: true,
	ownerBehind: "(?:de la |de los |de las |del |de )",
	sharedOwners: "y",
	ownedBehind: /(?:^|\s)(?:el|la|los|las|al|del|este|esta|con el|con la)\s+(?:\p{L}+\s+){0,2}$/iu,
	possessive: null,
	told: /(?:^|\s)(?:que|cómo|cuándo|por qué)\s+(?:el\s+|la\s+|los\s+|las\s+)?$/iu,
	thanks:
		/(?:agrade[cz]\p{L}+|agradecimiento|gratitud|gracias|reconocimiento)\s+(?:a|al|de|del|hacia)\s+(?<who>[^.;]{2,90}?)\s+por\s+(?<what>[^.;]*)$/disu,
	praise: null,
	saying: "",
	adverbs: String.raw`por su parte|a su vez|en tanto|asimismo|también|sin embargo|además|siempre|ya|no|nunca|ha|han|había|\p{L}+mente`,
	manner: String.raw`\p{L}+mente`,
	isBare: null,
	bareTwo: /^(?:ambos|ambas|los dos|las dos)$/iu,
	bothDo:
		/^\s(?:(?:también|además|conjuntamente|asimismo)\s)?(?:se\s)?\p{Ll}+(?:aron|ieron|eron|arán|erán|irán|an|en|amos|imos)\s/u,
	hangs:
		/(?<=\S\s+\S+\s+\S+\s+)(?:cuando|donde|después de que|antes de que|hasta que|desde que|porque)\s+(?:(?:el|la|los|las|su|sus)\s+)?$/iu,
	noSubjectBehind: "si|si la|si el",
	ours: /nuestr[ao]s/i,
	expected: "debería|podría|debe",
	relative: String.raw`que|quien(?:es)?|el cual|la cual|a(?=\s*$)|para(?=\s*$)`,
	unspaced: null,
	nextThought: "y|pero|mientras",
	coordinating: "y|e|pero|mientras",
	example:
		"incluyendo|incluido|incluida|en particular|en especial|especialmente|particularmente|principalmente|sobre todo",
	nextTopic: String.raw`[;:]|(?:,|,?\s(?:y|así como))\s+(?:el|la|los|las|otros|otras|un|una|sobre)\s|,?\sasí\scomo\s`,
	listed: "",
	leadsIn:
		/^[^.;]*(?:^|\s)(?:reunión|encuentro|diálogo|consultas|conversación) de (?:los |las |la |el )?$|^(?:En|Durante|Al|Tras|Luego|Con|Antes|Previo|Como parte|En el marco)\s+[^.;]*,\s+(?:el\s+|la\s+|los\s+|las\s+)?$/u,
	saidBy:
		/(?:\s[-–—]|(?:^|\s)(?:dicho|expresado|declarado|anunciado|señalado|manifestado|afirmado) por)\s+(?:(?:el|la|los|las|de|del|\p{Lu}\S*)\s+)*$/u,
	bringsIn:
		/(?:^|\s)(?:con|por|de parte de|entre|recib(?:ió|e|ieron|irá)(?: a| al)?|acompañad[oa] (?:por|de)|felicit(?:ó|a)(?: a| al)?|salud(?:ó|a)(?: a| al)?|visit(?:ó|a|a de|a a)|carta (?:a|al|de|del)|mensaje (?:a|al|de|del))\s+/u,
	encounter:
		/reun(?:ión|iones|ió|ieron)|encuentr|entrevist|conversaci|convers[oó]|dialog|diálogo|llamada|telef[oó]nic|recib|visit|bilateral|trilateral|conjunt|cumbre|negociaci|consultas|felicit|mensaje|carta|telegrama|bienvenida|comunicado|declaración|entre/iu,
	topic:
		"(?:en|sobre|de|del|acerca de|en torno a|contra|respecto de|en relación con)(?: el| la| los| las)?(?: (?:conflicto|crisis|situación|guerra|cuestión) (?:en|de|con)(?: el| la)?)?",
	exhorts: null,
	signedByAll:
		/^(?![^\n]*(?:palabras|discurso|mensaje|intervención|versión estenográfica)\s)[^\n]*?(?:declaración|comunicado|acta)\s+(?:final|conjunt[ao]|de (?:la cumbre|los (?:presidentes|jefes|líderes|estados|cancilleres|ministros|países)|las (?:jefas|partes)))/iu,
	sides: [],
	sideBefore: true,
	insidePhrase: "de|del|la|el|los|las",
	briefing: null,
	nameBehind: /^(?:\s+(?:y\s+)?\p{Lu}\p{Ll}+){0,2}\s+(?:Summit|Forum|Group|Council)(?!\p{L})/u,
	nameBefore:
		/(?:Ministerio|Ministr[oa]|Secretar[ií][oa]?|Subsecretar[ií][oa]|Comisión|Comité|Foro|Conferencia|Cumbre|Consejo|Agencia|Centro|Servicio|Representante|Fondo|Convención|Asamblea|Grupo|Instituto|Cámara|Corporación|Fundación|Banco|Dirección|Oficina|Día(?:\sInternacional|\sMundial)?)\s+(?:(?:Internacional|Mundial|General|Nacional|Especial|Permanente|Interamericana|Económic[ao])\s+)?(?:de|del|para|sobre|contra)\s+(?:(?:el|la|los|las)\s+)?(?:\p{Lu}\p{Ll}+,?\s+(?:(?:y|e|de|del|la|de la)\s+)?){0,3}$/u,
	topicBefore:
		/(?:^|[.,;:]\s+|\s+)(?:[Ee]n cuanto a|[Rr]especto (?:de|a|del|al)|[Cc]on respecto (?:a|al)|[Ee]n lo que (?:respecta|concierne|se refiere) a|[Ee]n relación con|[Aa]cerca de|[Cc]uando (?:hablamos|se habla|uno habla) de)\s+[^.,;:]*$/u,
	wordsViews: true,
	// What was once, between persons, or of a matter: "hubo una muy buena relación con Rosas".
	untaken:
		/(?:^|\s)(?:hubo|había|existió|existía|trabamos|trabé|guardan?|ten[ií]an?|tuvo|tuvieron)\s+(?:un[ao]?\s+)?(?:muy\s+)?$/iu,
	onlyTold:
		/^(?:\p{Ll}{2,}(?:ó|aron|ieron|aba|aban|ían)|(?:crec|aument|increment|disminu|sub)\p{Ll}*|hizo|hicieron|tuvo|tuvieron)$/iu,
	othersSaid:
		/(?<!\p{L})(?:(?:usted|ustedes)\s(?:\p{Ll}+\s){0,3}?(?:mencion|señal|plante|habl|refir|refer|record|propus|propon|dij|dec[ií]|ped|pid|anunci)\p{Ll}*|(?:lo|la|le|los|las)\s(?:escuch|oí)\p{Ll}*|(?:quienes|los que|las que|aquellos que)\s(?:\p{Ll}+\s){0,3}?(?:acept|quier|cre|piens|sosti|apoy|dic|afirm|están a favor)\p{Ll}*|nos\s(?:explic|dec|cont|dij|plante|pid)\p{Ll}*)(?!\p{L})[^.;!?]*$/iu,
	// When and why, by whom it was done, and of whom those are who meet: "repudiado por los cancilleres miembros de la X".
	dateBefore:
		/(?:(?:desde|hasta|antes de|después de|a partir de|tras)\s+(?:la\s+|el\s+)?(?:adopción|firma|creación|fundación|establecimiento|entrada en vigor|entrada en vigencia|suscripción|constitución)\s+(?:de|del)\s+(?:[^\s.,;:]+\s){0,3}|(?:durante|desde|a partir de|después de|luego de|a raíz de|con motivo de|como consecuencia de|a causa de|debido a)\s+(?:el|l[ao]s?|los|est[ea]|del?)\s+|\p{Ll}(?:ad|id)[oa]s?\s+(?:[^\s.,;:]+\s+){0,3}por\s+(?:(?:el|l[ao]s?|los)\s+)?(?:[^\s.,;:]+\s+){0,4}|(?:al|en el)\s+(?:seno|interior)\s+del?\s+(?:(?:el|l[ao]s?|los)\s+)?|(?:miembros?|cancilleres|ministros|presidentes|jefes|reuni(?:ón|ones)|sesi(?:ón|ones)|encuentros?|presidencia|sede|[Ss]ecretar[ií][oa]|[Mm]inisteri?[oa]|[Mm]inistr[oa])\s+(?:[^\s.,;:]+\s+){0,2}del?\s+(?:(?:el|l[ao]s?|los)\s+)?)$/iu,
	leftOpen:
		/^[^.;,]{0,60}?\s(?:(?:no (?:está|es|queda|resulta)|todavía no está|aún no está)\s(?:clar[oa]|definid[oa]|decidid[oa]|segur[oa])|está por (?:verse|definirse|decidirse)|(?:ha|han) (?:desaparecido|quedado atrás))(?!\p{L})/u,
	waging:
		"invasión|agresión|(?:guerra|ataques?|ofensiva) (?:en|contra|de|del)|ocupación|ocupantes|invasores|tropas|bombardeos?|sanciones|bloqueo",
	privateTitle: {
		needs:
			/mpresa|ompañía|orporación|rupo|anco|undación|[Cc]lub|ámara|Industrial|olsa|dministración|irectorio|[Ee]jecutiv|[Dd]elegad/u,
		is: /(?<!\p{L})(?:(?:[Pp]resident[ea]|[Tt]itular|[Dd]ueñ[oa]|[Ff]undador[a]?|[Dd]irector[a]?(?: [Gg]eneral| [Ee]jecutiv[oa])?|[Cc]onsejer[oa] [Dd]elegad[oa]|[Gg]erente(?: [Gg]eneral)?|CEO)\s+(?:de|del)\s+(?:la\s+|el\s+)?(?:[Ee]mpresa|[Cc]ompañía|[Cc]orporación|[Gg]rupo|[Bb]anco|[Ff]undación|[Cc]lub|[Cc]ámara|[Uu]nión Industrial|[Bb]olsa|[Cc]onsejo de [Aa]dministración|[Dd]irectorio)|[Dd]irector[a]? [Ee]jecutiv[oa]|[Cc]onsejer[oa] [Dd]elegad[oa])(?!\p{L})[^.;:!?\n]{0,60}§/u,
	},
	spokenTo:
		/(?:^|[\s“"(¡¿])(?:[Ss]eñora?|[Ss]r[.]|[Ss]ra[.]|[Qq]uerid[oa]|[Ee]stimad[oa]|[Ee]xcelencia|[Ee]xcelentísim[oa](?:\s[Ss]eñora?)?|[Dd]istinguid[oa]|[Aa]mig[oa]|[Dd]octora?|[Ll]icenciad[oa]|[Cc]ompañer[oa])\s§[,;:!]/u,
	cites:
		/^[\s“"]*(?:Como\s+(?:(?:bien|alguna vez|ya|siempre|una vez)\s+)*(?:dijo|decía|dice|ha dicho|señaló|señalaba|escribió|afirmó|expresó|sostuvo|sostenía|mencionó|planteó|planteaba)\s+(?<who>[^,.;:]{2,60}),|(?<his>(?:Según|De acuerdo con|A su|En su)\s+(?:él|ella|juicio|opinión|entender),)|(?:Según|De acuerdo con|En palabras de|A juicio de|En opinión de|Al decir de)\s+(?<whose>[^,.;:]{2,60}),)/u,
	asks: /(?:^|\s)(?:mi|la|una) (?:primera |segunda |siguiente )?pregunta (?:es|sería)(?!\p{L})/iu,
	matters: String.raw`(?:aspectos|cuestiones|asuntos|temas|puntos|detalles|elementos)\s+(?:de|del|en|sobre|para)`,
	bySide: /(?<!\p{L})[Pp]or\s+(?:la\s+)?parte\s+(?:de\s+)?[\p{L}-]+$|(?<!\p{L})[Dd]e\s+parte\s+[\p{L}-]+$/u,
	taking: null,
	honorific:
		"[Ss]eñor(?:a|ita)?|Sr|Sra|[Dd]on|[Dd]oña|Dr|Dra|[Dd]octora?|Lic|[Ll]icenciad[oa]|[Ii]ngenier[oa]|Ing|[Ee]xcelentísim[oa]|[Ss]u [Ee]xcelencia|S[.]E|[Cc]ompañer[oa]|[Ss]u (?:[Mm]ajestad|[Aa]lteza|[Ss]antidad)|[Rr]ey|[Rr]eina|[Pp]ríncipe|[Pp]rincesa|[Pp]apa|[Gg]eneral|[Ee]mbajadora?|[Ss]enadora?|[Mm]aestr[oa]",
	question:
		/^(?:Pregunta|PREGUNTA|Periodista|PERIODISTA|P|INTERLOCUTORA?|Interlocutora?|Reporter[oa])(?:\s*\([^)]*\))?\s*[:.]/u,
	answer: /^(?:Respuesta|RESPUESTA|R)\s*[:.]/u,
	turnLine: {
		line: /^(?!(?:PALABRAS|DISCURSO|MENSAJE|VERSIÓN|DECLARACIÓN|COMUNICADO|CONFERENCIA|VISITA|CEREMONIA|ENTREVISTA)\s)\p{Lu}[\p{Lu}’'-]*(?:[.,]?\s[\p{Lu}’'-]+[.]?){0,24}(?:,?\s\([^()\n]{2,80}\)?)*$/u,
		name: /^\p{Lu}{2,}(?:\s(?!(?:Y|E|EN|PARA|POR|SOBRE|CON|LAS|LOS)\s)[\p{Lu}’'-]+[.]?){1,6}$/u,
		title:
			/(?:^|,\s)(?:(?:SEÑOR|SEÑORA|SR[.]|SRA[.]|LICENCIAD[OA]|DOCTORA?)\s)?(?:(?:VICE)?PRESIDENT[EA]|(?:PRIMER|PRIMERA)\sMINISTR[OA]|CANCILLER|(?:VICE)?MINISTR[OA]|(?:SUB)?SECRETARI[OA]|EMBAJADORA?|REPRESENTANTE|VOCER[OA]|PORTAVOZ)(?=\s)/u,
		interpreted: /INTERPRETACIÓN|TRADUCCIÓN|INTÉRPRETE/iu,
		nobody:
			/^(?:[^,(]{5,60},\s(?:(?:(?:CO|VICE)?PRESIDENT[EA]|DIRECTORA?|GERENTE|SECRETARI[OA]\sGENERAL)(?:\sY\s\p{Lu}+(?:\s\p{Lu}+)?)?\s(?:DEL?|DE\sLA)\s(?:CONSEJO(?!\sDE\s(?:MINISTROS|ESTADO|SEGURIDAD))|CÁMARA\sDE\s(?:COMERCIO|INDUSTRIA)|GRUPO|EMPRESA|COMPAÑÍA|CORPORACIÓN|CONFEDERACIÓN|ASOCIACIÓN|FUNDACIÓN|SINDICATO|BANCO(?!\sCENTRAL)|UNIÓN\sINDUSTRIAL|US\sCHAMBER)|(?:PRESIDENT[EA]\sY\s)?DIRECTORA?\sEJECUTIV[OA]|CONSEJER[OA]\sDELEGAD[OA]|CEO|EXPERT[OA]|ACTIVISTA|ESCRITORA?|ARTISTA|EMPRESARI[OA]|RECTORA?|ACADÉMIC[OA])(?!\p{L})|MODERADORA?|PREGUNTA|PERIODISTA|REPORTER[OA]|INTERLOCUTORA?|INTERVENCIÓN|VOZ|VOCES|CONDUCTORA?|LOCUTORA?|PRESENTADORA?|MAESTR[OA]\sDE\sCEREMONIAS|PÚBLICO|CORO|ASISTENTES)(?!\p{L})/u,
	},
	dropped: {
		toUs: /^(?:me|nos)\s+(?:l[oa]s?\s+)?$/iu,
		before:
			/^[\s“"«¡¿-]*(?:[^,;:.?!]{2,70},\s+)?(?:(?:y|también|además|asimismo|igualmente|finalmente|luego|hoy|aquí|por ello|por eso|de igual manera|del mismo modo|en particular|en especial|ya|siempre|nuevamente|una vez más|\p{L}+mente),?\s+)*$/iu,
		we: /^(?:\p{L}{2,}(?:amos|emos|imos)|agradezco|reconozco|celebro|reitero|condeno|apoyo|respaldo|rechazo|expreso|reafirmo|ratifico|propongo|exhorto|lamento|saludo|felicito)$/u,
		one: /^(?:\p{L}{2,}ó|dijo|sostuvo|propuso|hizo|puso|dio|expuso|manifestó|agradece|destaca|subraya|reitera|señala|afirma|celebra|condena|rechaza|lamenta|expresa|manifiesta|considera|reafirma|saluda)$/u,
		both: /^(?:(?:coincid|conv|suscrib)(?:imos|inimos|ieron|inieron)|discutieron|(?:acord|concord|intercambi|dialog|convers|abord|analiz|repas|firm|examin)(?:aron|amos)|(?:pact|trat|evalu|concert)aron|sostuvieron|mantuvieron|alcanzaron)$/u,
	},
	cuts: "y|e|así como|mientras",
	furtherClause: "y que|y de que",
	unlisted:
		/(?<![^\s"“«(—–-])(?!(?:El|La|Los|Las|Lo|Un|Una|Este|Esta|Estos|Estas|Ese|Esa|Nuestro|Nuestra|Nuestros|Nuestras|Su|Sus|Mi|Mis|Ambos|Ambas|Todos|Todas|Cuando|Mientras|Después|Antes|Durante|Tras|También|Asimismo|Además|Y|Pero|En|Por|Para|Con|Al|De|Del|Como|Si|Se|No|Que|Hoy|Ayer)(?:\s+|$))(?:\p{Lu}[^\s\d.,;:!?()"“”«»]+|\p{Lu}[.](?:\p{Lu}[^\s\d.,;:!?()"“”«»]+)?|(?:Sr|Sra|Dr|Dra|Lic|Ing)[.])(?:[^\S\n]+(?:\p{Lu}[^\s\d.,;:!?()"“”«»]+|[A-Z][.]|al|bin|de|del|la|von|van|y)){0,5}$/u,
	noName:
		/^(?:[\p{Lu}'’-]{2,}(?:\s[\p{Lu}'’-]+)*|\p{Lu}\p{Ll}{2,}(?:amos|emos|imos|aron|ieron|mente|ando|iendo|ar|er|ir|ó|ió)|Es|Son|Fue|Era|Hay|Ha|Han|Hemos|Creo|Quiero|Está|Estamos|Tenemos|Queremos|Vamos|Gracias|Muchas|Entonces|Ahora|Aquí|Porque|Pues|Así|Sin|Sobre|Hasta|Desde|Entre|Según|Ante|Nosotros|Nosotras|Ustedes|Usted|Ellos|Ellas)$/u,
	statesSay: null,
	participle: /^(?:\S+(?:ad|id)[oa]s?|dich[oa]s?|suscrit[oa]s?|puest[oa]s? de relieve|expuest[oa]s?)$/iu,
	beforeVerb: String.raw`\s(?:también|asimismo|además|\p{Ll}+mente|no|ya|hoy)|,\s+(?:por su parte|a su vez|en tanto|por otra parte|por otro lado|asimismo|además),`,
	noFinite: /(?:[aei]ndo|iéndo)(?:se|la|lo|les|los|las|le)?$/u,
	and: "y|e",
	between: "entre",
	weAgreed:
		/^(?:(?:[Nn]osotros\s+)?(?:[Cc]oincidimos|[Aa]cordamos|[Cc]onvinimos|[Cc]oncordamos)|[Hh]emos\s+(?:acordado|coincidido|convenido)|[Nn]os pusimos de acuerdo|[Ee]stuvimos de acuerdo)(?!\p{L})/u,
	title: String.raw`el\s+|la\s+|(?:Sr|Sra|Dr|Dra|Lic|Ing)[.]?\s+`,
	governed: String.raw`el\s+señor\s+|la\s+señora\s+|el\s+|la\s+|los\s+|las\s+|su\s+|sus\s+`,
	plural: ["es", "s"],
};
