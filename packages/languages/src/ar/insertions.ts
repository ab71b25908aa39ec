import type { InsertionRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { asWritten, written } from "./spelling.ts";

export const insertions: InsertionRules = {
	pointing: wordSet(`
		أنا نحن أنت أنتم هو هي هما هم هن إياه إياها إياهم هذا هذه هذان هاتان هؤلاء ذلك تلك أولئك الذي التي اللذان اللتان الذين كلا كلتا كلاهما
		الطرف الطرفان الطرفين الأطراف الجانب الجانبان الجانبين نفسه نفسها أنفسهم ذاته ذاتها المذكور المذكورة`),
	speaking: wordSet("أنا نحن إننا إنني أنني أننا لنا لي معنا"),
	degree: wordSet(`
		جدا كثيرا تماما كليا بالكامل جزئيا تقريبا بالكاد أكثر أقل دائما غالبا أحيانا عادة أبدا نهائيا قطعا حتما رسميا علنا صراحة فعلا حقا فقط حتى
		بعد مجددا الآن حاليا اليوم غدا مؤقتا فورا حالا بالتأكيد ربما غالبا للغاية بشدة`),
	joining: wordSet("و أو لكن أيضا كذلك بل ثم"),
	opening: wordSet(`
		هذا هذه ذلك تلك في من على إلى الى عن مع قبل بعد خلال تحت بين ضد عبر منذ حتى مثل بما أي الذي التي الذين السابق السابقة`),
	turning: written(
		String.raw`^(?:غير|لا|عدم|شبه|ضد|مناهض\p{L}*|زائف\p{L}*|مزعوم\p{L}*|المزعوم\p{L}*|وهمي\p{L}*|ما يسمي|ما تسمي|باطل\p{L}*|كاذب\p{L}*)(?:\s.*)?$`,
	),
	taking: wordSet(
		"كثير كثيرون بعض البعض آخرون سائر باقي بقية معظم أغلب أقلية غالبية جزء عدد جميع كل كلا أحد هذا هذه هؤلاء تلك",
	),
	ofPrint: asWritten("التشديد|التاكيد|الخط|مائل|ترجم|المترجم|ملاحظ|كذا|تصفيق|ضحك"),
	adverb: null,
	demonstrated: asWritten(String.raw`(?:هذا|هذه|ذلك|تلك|هؤلاء)\s(?:\p{L}+\s)?\p{L}+`),
	beforeName: "",
	insideName: "",
	beforeNoun: asWritten("في|مع|الي|من|عن|علي|ضد|بين|لدي|نحو"),
	governing: asWritten("الي|من|ضد|عن|علي|ل"),
	governingAlways: asWritten("الي|ضد"),
	partitive: "من",
	infinitive: "",
	tenses: [],
	agreed: null,
	inflected: true,
	subjects: {
		that: asWritten("ان|بان"),
		beforeAttitude: "",
		phrase: asWritten(
			String.raw`(?:و|ف)?(?:في|من|الي|علي|عن|مع|بين|ضد|خلال|بعد|قبل|منذ|عبر|تحت|امام|دون|ان|بان|الذي|التي|اذا|عندما|حيث|كما|لا|لم|لن)(?!\p{L})`,
		),
		unspaced: null,
		possessive: "",
		lead: asWritten(String.raw`ايضا\s|كذلك\s`),
		isNoun: null,
		pronoun: "هو|هي|هم|هما",
	},
	thoughts: {
		joiner: asWritten("و|او|لكن|ثم"),
		opener: asWritten(String.raw`(?<!\p{L})(?:و|لكن|او|ثم|بل)(?!\p{L})`),
		next: asWritten("و|لكن|ايضا|كذلك|ثم"),
		subject: "نحن|هم|هو|هي",
		adverb: asWritten("ايضا"),
		verb: /(?:[,،;؛]|(?<!\p{L})ثم|(?<!\p{L})كما|(?<!\p{L})لكن)\s(?:أيضا\s|نحن\s)?(ن\p{L}{3,})(?=\s)/gu,
		half: new Set(),
		noVerb: null,
	},
};
