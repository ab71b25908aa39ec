import type { SentenceRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

const ZONES_AND_DAYS = wordSet(`
	EST EDT ET CST CDT CT MST MDT PST PDT PT GMT UTC CET CEST BST MSK KST JST IST AST HST EAT CAT WAT SAST GST SGT AKST AKDT AEST AEDT ICT Eastern Central Pacific Mountain Moscow Beijing Kyiv Kiev
	Geneva Brussels London Washington New Greenwich Local Monday Tuesday Wednesday Thursday Friday Saturday Sunday`);

// One capitalised word and a colon ("Namely:") is no speaker unless it is a known role or all in capitals.
const TURN =
	/Q(?=[ \u00A0]\p{Lu})|(?:(?:Q|A|Question|Answer|Remark|Reply|Response|Reporter|Moderator|Interpreter|\p{Lu}{3,})|(?!(?:The|This|That|These|Those|In|On|At|For|And|But|Our|We|It|First|Second|Third|Fact|Key)\s)(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}.’'-]*(?:[ \u00A0](?:\p{Lu}[\p{L}.’'-]*|of|the|and|for|to|de|al|van|von|bin)){1,9})(?:[ \u00A0]\([^()\n]{2,40}\))?:(?=\s|$)/uy;

export const sentences: SentenceRules = {
	unspaced: false,
	never: wordSet(`
		Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Gen Lt Col Maj Capt Cpt Cmdr Cdr Sgt Cpl Pvt Brig Adm Gov Sen Sens Rep Reps Amb
		Hon Rev Fr Pres Dep Asst Atty Supt Sec St Ste Mt Ft Gens Govs Profs Rt H.E H.R.H H.M Ph
		vs v cf e.g i.e eg ie viz op incl esp approx ca resp dtd`),
	answer: /^[Nn][Oo] I$/u,
	beforeNumber: wordSet(`
		No Nos no nos Art Arts art arts Sec sec Secs Sect sect para paras Para Paras par Par p pp P Pp Ch ch Chap chap Vol vol Fig fig
		Figs figs Tab Res res Reg reg Doc doc Add Stat Corr Rev Suppl App Annex Ex Cl cl col cols Pt pt Ser ser Ed
		Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`),
	afterNumber: new Set(),
	open: wordSet(
		"Inc Corp Ltd Co Cos Bros Jr Sr Esq Dept Depts Div Assn Univ Ave Blvd Rd Bldg al Ph.D M.D Gov't Govt Int'l Nat'l",
	),
	starters: wordSet(`
		The This That These Those He She It We They I You There Here In On At By From With As And But Or Nor So If When While After
		Before During Since Although Though However Moreover Furthermore Nevertheless Therefore Thus Today Now Our My His Her Its
		Their Your An Both All Some Many Most Each Every Such Let Thank Please What Why How Who Where Which Yes To Not Also Then
		Finally Meanwhile Additionally Similarly Indeed Instead Earlier Later Last Next More Another Any Neither Once Only Until
		Under Upon Through Throughout Despite Because Given According Following Together Can Could Will Would Should Do Does Did
		Is Are Was Were Have Has Had A`),
	continued: new Map([
		["a.m", ZONES_AND_DAYS],
		["p.m", ZONES_AND_DAYS],
		["A.M", ZONES_AND_DAYS],
		["P.M", ZONES_AND_DAYS],
	]),
	joiners: wordSet(`
		the a an of to in on at by for with from and or nor but that which who whose whom this these those their its our my his her
		your as is are was were be been has have had will would shall should can could may might must not than into between among
		upon under over against through towards toward within without about during Mr. Mrs. Ms. Dr. The`),
	turn: TURN,
	wrapWidth: [40, 110],
	pointLetters: "a-z",
	points: "",
	beforeDate: "",
	goesOn: ["", ""],
};
