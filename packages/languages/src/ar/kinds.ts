import type { KindRules } from "@fissure/model";
import { asWritten } from "./spelling.ts";

export const kinds: KindRules = {
	"explanation-of-vote": { name: asWritten("(?:تعليل|شرح) (?:ال)?(?:تصويت|موقف)"), herald: "" },
	"fact-sheet": { name: asWritten("صحيفه وقائع|بيان حقائق|ورقه حقائق|ورقه معلومات"), herald: "" },
	"press-conference": { name: asWritten("مؤتمرا? صحفي|المؤتمر الصحفي|مؤتمر صحافي|المؤتمر الصحافي"), herald: "" },
	briefing: { name: asWritten("(?:ال)?(?:ايجاز|احاطه) (?:ال)?(?:صحفي|اعلامي)"), herald: "" },
	"joint-statement": { name: asWritten("(?:ال)?(?:بيان|اعلان|بلاغ) (?:ال)?(?:مشترك|ختامي)"), herald: "" },
	readout: {
		name: asWritten("(?:بيان|ملخص) (?:حول|عن|بشان) (?:لقاء|اجتماع|اتصال|مباحثات)"),
		herald: asWritten(
			"يلتقي|تلتقي|التقي|يستقبل|تستقبل|استقبل|يبحث مع|تبحث مع|اتصالا? هاتفي|يجتمع|تجتمع|اجتمع|مباحثات|محادثات|لقاء",
		),
	},
	speech: {
		name: asWritten("(?:في|خلال) (?:كلمت|خطاب)\\p{L}*"),
		herald: asWritten("كلمه|خطاب|المناقشه العامه"),
	},
};
