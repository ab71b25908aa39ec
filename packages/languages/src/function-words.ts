import type { LanguageCode } from "@fissure/model";
import { wordSet } from "./shared/tables.ts";

/** Languages by code, each with its commonest words. */
export type FunctionWords = ReadonlyMap<LanguageCode, ReadonlySet<string>>;

/** The commonest words of languages in Latin script from which those of the packs must be told. */
export const LATIN_FUNCTION_WORDS: FunctionWords = new Map([
	[
		"fr",
		wordSet(
			"le la les des et du de un une est que qui dans pour sur pas au aux avec ce cette par plus nous sont il ont été se en sa ses leur d l qu n s à a",
		),
	],
	[
		"es",
		wordSet("el la los las de que y en un una por con para del se es al lo como más su sus no ha este esta son a o"),
	],
	[
		"de",
		wordSet(
			"der die das und den von zu mit ist im in für auf des ein eine nicht dem sich als auch es an werden aus er hat dass sie nach wird bei zur zum was so war wir",
		),
	],
	[
		"it",
		wordSet(
			"il lo la di che e per un una in del della con non sono le da dei i gli nel nella alla si è al anche a o ha",
		),
	],
	["pt", wordSet("o a os as de do da que e em um uma para com não por dos das no na se mais ao aos à é foi")],
	[
		"nl",
		wordSet("de het een van en in is dat op te zijn voor met niet aan er ook als door naar was we of om bij had over"),
	],
	["pl", wordSet("w i na z do się nie że jest to o od za po a oraz dla są przez")],
	["cs", wordSet("a se v na je že s o z do i k pro to by ve jsou")],
	["sr", wordSet("i je u na da se su za od o sa će a koji ne što kao")],
	["ro", wordSet("și de la în cu pe nu care din a o un să pentru este al")],
	["hu", wordSet("a az és hogy nem is egy van meg ez volt el")],
	["tr", wordSet("ve bir bu için ile da de olarak daha çok ise olan")],
	["id", wordSet("yang dan di untuk dengan dari dalam pada ini itu tidak akan ke oleh telah adalah")],
	["sv", wordSet("och att det som en på är av för med den till inte i har om ett de")],
	["da", wordSet("og i det at er på for af til en den med som ikke de har et vi")],
	["fi", wordSet("ja on ei että oli se hän mutta ovat kanssa")],
	["vi", wordSet("và của các là có trong cho với được không một những")],
	["la", wordSet("et in est ad ut non cum ex qui sed quod")],
	["sw", wordSet("ya na wa kwa ni za katika la kuwa cha")],
]);

/** Of languages in Cyrillic script that share most letters with Russian. */
export const CYRILLIC_FUNCTION_WORDS: FunctionWords = new Map([
	["bg", wordSet("на и да се за от е че са с в по не ще към като със във които който това си или бе ни до при между")],
	["sr", wordSet("и је у на да се су за од о са ће а који не што као")],
	["mk", wordSet("и на да се во за од е со што ќе ги го не како кои")],
	["be", wordSet("і ў у на з не да што як гэта ад за па для яго")],
	["mn", wordSet("нь юм байна бол гэж энэ тэр ба болон улс")],
]);
