import { type ActorId, languages } from "@fissure/core";

/** ISO 3166-1 alpha-2 and alpha-3 run together, for the members and observers of the United Nations and a few more. */
const CODES =
	"ADAND AEARE AFAFG AGATG ALALB AMARM AOAGO ARARG ATAUT AUAUS AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR " +
	"BHBHR BIBDI BJBEN BNBRN BOBOL BRBRA BSBHS BTBTN BWBWA BYBLR BZBLZ CACAN CDCOD CFCAF CGCOG CHCHE CICIV " +
	"CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST " +
	"EGEGY ERERI ESESP ETETH FIFIN FJFJI FMFSM FRFRA GAGAB GBGBR GDGRD GEGEO GHGHA GMGMB GNGIN GQGNQ GRGRC " +
	"GTGTM GWGNB GYGUY HKHKG HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR ININD IQIRQ IRIRN ISISL ITITA JMJAM " +
	"JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KZKAZ LALAO LBLBN LCLCA LILIE LKLKA " +
	"LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MRMRT " +
	"MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NENER NGNGA NINIC NLNLD NONOR NPNPL NRNRU NZNZL OMOMN " +
	"PAPAN PEPER PGPNG PHPHL PKPAK PLPOL PSPSE PTPRT PWPLW PYPRY QAQAT ROROU RSSRB RURUS RWRWA SASAU SBSLB " +
	"SCSYC SDSDN SESWE SGSGP SISVN SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SYSYR SZSWZ TDTCD " +
	"TGTGO THTHA TJTJK TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA USUSA UYURY UZUZB " +
	"VAVAT VCVCT VEVEN VNVNM VUVUT WSWSM XKXKX YEYEM ZAZAF ZMZMB ZWZWE ";

/** What an actor code looks like; anything else is a name to be looked up. */
const CODE = /^[A-Z][A-Z0-9_-]{1,15}$/;

/** Names and codes in lower case, made when one is first looked up: `Intl` takes ten milliseconds to name the regions. */
const actorsByName = (): ReadonlyMap<string, ActorId> => {
	actors ??= readNames();
	return actors;
};
let actors: ReadonlyMap<string, ActorId> | undefined;

function readNames(): ReadonlyMap<string, ActorId> {
	const regionNames = new Intl.DisplayNames("en", { type: "region" });
	const states = CODES.trim()
		.split(" ")
		.map((pair) => [pair.slice(0, 2), pair.slice(2)] as const);
	return new Map([
		...states.map(([two, three]) => [(regionNames.of(two) ?? two).toLowerCase(), three] as const),
		...states.map(([, three]) => [three.toLowerCase(), three] as const),
		...languages.flatMap(({ files }) => Object.entries(files?.states ?? {})),
	]);
}

/** Whose code is this, or whose name? `Russian Federation` → `RUS`; undefined where it is neither. */
export function actorNamed(name: string): ActorId | undefined {
	const trimmed = name.trim();
	return CODE.test(trimmed) ? trimmed : actorsByName().get(trimmed.toLowerCase());
}

const letterheads = (): ReadonlyMap<string, ActorId> => {
	houses ??= new Map(languages.flatMap(({ files }) => Object.entries(files?.letterheads ?? {})));
	return houses;
};
let houses: ReadonlyMap<string, ActorId> | undefined;
/** A letterhead is above the text. */
const LETTERHEAD_LINES = 4;

/** Whose letterhead does a text carry? Undefined where it carries none; a house named in a sentence is none. */
export function publisherInHeading(text: string): ActorId | undefined {
	const lines = text
		.slice(0, 1000)
		.split(/\r?\n/)
		.filter((line) => line.trim() !== "");
	const found = lines
		.slice(0, LETTERHEAD_LINES)
		.map((line) => letterheads().get(line.trim().toLowerCase().replaceAll("’", "'")));
	return (
		found.find((actor) => actor !== undefined) ??
		languages.flatMap(({ files }) => files?.datelines ?? []).find(([beginning]) => beginning.test(text))?.[1]
	);
}

/**
 * Which publisher does a file name or URL name? `kremlin-2022-02-04.txt` → `RUS`.
 *
 * - silent: where it names none, or several: `us-china-call.txt` is about two and says not whose text it is
 */
export function publisherInName(name: string): ActorId | undefined {
	const words = ` ${name.toLowerCase().replace(/[^a-z]+/g, " ")} `;
	const found = new Set<ActorId>();
	for (const [known, actor] of actorsByName()) if (known.length > 1 && words.includes(` ${known} `)) found.add(actor);
	const [only, another] = found;
	return another === undefined ? only : undefined;
}
