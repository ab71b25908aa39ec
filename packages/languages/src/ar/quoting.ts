import type { QuotingWords } from "@fissure/model";
import { hasAnd } from "./reading-copy.ts";
import { asWritten } from "./spelling.ts";

export const quoting: QuotingWords = {
	article: "",
	closedUp: (before, head) => {
		const letter = /(?<!\p{L})و?([وفبلك])$/u.exec(before)?.[1];
		if (letter === undefined) return false;
		const word = /^\p{L}+/u.exec(head)?.[0] ?? "";
		if (letter === "و") return word.length > 1 && hasAnd(`و${word}`);
		return letter === "ف" ? /^(?:[إاأ]ن|قد|لن|لم|لا|ليس|هذا|هذه|هو|هي|سوف)/u.test(word) : word.startsWith("ال");
	},
	soCalled: "ما يسمي|ما تسمي|ما يسمى|ما تسمى|المزعوم|المزعومه|مزعوم|مزعومه",
	work: "(?:ب?عنوان|بعنوان|صحيفه|جريده|مجله|كتاب|فيلم|تقرير|مقال|استراتيجيه|عقيده|مبادره|برنامج|مشروع|عمليه|مناوره|مناورات)",
	named: "",
	says: String.raw`(?<!\p{L})(?:و|ف)?(?:بقول\p{L}*|علي حد (?:قول|تعبير)\p{L}*|كلمات\p{L}*|كلمه|عبر عن|كتب\p{L}*|يكتب|شعار|جاء في\p{L}*|ورد في\p{L}*)(?!\p{L})`,
	calls: String.raw`(?<!\p{L})(?:و|ف)?(?:سمي\p{L}*|سمت\p{L}*|يسمي\p{L}*|وصف\p{L}*|يصف\p{L}*|تصف\p{L}*|اعتبر\p{L}*)(?!\p{L})`,
	genreIn: asWritten(
		String.raw`(?:^|[\s,،(;؛])و?(?:في|من|وفقا ل|بحسب|حسب)\s*(?:(?:هذا|هذه|تلك|ذلك)\s|\p{L}+\s+){0,4}$`,
	),
	genreSays: asWritten(
		String.raw`(?:[,،][^,;.،؛…]{2,40}[,،])?(?:\s[^,;.،؛]{0,40}?)?\s(?:ينص|تنص|يقول|تقول|يعلن|يؤكد|تؤكد)(?!\p{L})`,
	),
	genreSubject: "",
	genres: {
		treaty: asWritten(String.raw`(?<!\p{L})(?:ال)?(?:معاهده|معاهدات|اتفاقيه|اتفاقيات)(?!\p{L})`),
		letter: asWritten(String.raw`(?<!\p{L})(?:ال)?(?:رساله|رسائل|رسالته|رسالتها|برقيه)(?!\p{L})`),
		"white paper": asWritten("(?:ال)?كتاب (?:ال)?ابيض"),
		resolution: asWritten(String.raw`(?<!\p{L})(?:ال)?قرار(?:ات)?(?!\p{L})`),
		interview: asWritten(String.raw`(?<!\p{L})(?:ال)?(?:مقابله|مقابلات|حوار)(?!\p{L})`),
		law: asWritten(String.raw`(?<!\p{L})(?:ال)?(?:قانون|قوانين)(?!\p{L})`),
	},
	both: asWritten(
		String.raw`(?:^|\s)(?:كل من\s[^,;:،؛…]{2,60}\sو|كلا (?:الرئيسين|الوزيرين|الجانبين|الطرفين|البلدين|الزعيمين)\s|كلتا (?:الدولتين|الحكومتين)\s)`,
	),
	freeFirstLetter: true,
	statement: asWritten("بيان|اعلان"),
	meeting: asWritten("مؤتمر|قمه|منتدي|مجلس|جمعيه|برلمان|دوره|اجتماع"),
	commonInMeetings: asWritten("في|من|على|الامم المتحده"),
	sides: asWritten(String.raw`(?:هم|الجانبان|الطرفان|كلا الجانبين)(?!\p{L})`),
	clause: asWritten("ان|بان|انه|انها"),
	whether: asWritten(String.raw`(?<!\p{L})(?:هل|ما اذا|فيما اذا|عما اذا)(?!\p{L})`),
	again: asWritten("مجددا|مره اخري|ثانيه|من جديد|مرة اخري"),
	ibid: asWritten("المرجع نفسه|المصدر نفسه|المرجع السابق"),
	negations: asWritten(
		String.raw`(?<![\p{L}\p{M}])(?:و|ف)?(?:لا|لم|لن|ليس|ليست|غير|عدم|دون|بدون|بلا|ما)(?![\p{L}\p{M}])`,
	),
	quotedKey: asWritten("اقتباس|مقتبس"),
	beforeTitleMark: "",
	sic: asWritten("كذا(?: في الاصل)?|هكذا"),
	gap: "",
	lookedAt: asWritten("تاريخ الاطلاع|اطلع عليه|تاريخ الوصول"),
	institution: asWritten("وزاره|حكومه|رئاسه|سفاره|ديوان|مجلس"),
	about: asWritten(String.raw`(?:^|[^\p{L}])(?:مع|الي|عن|حول|بشان|في|علي|بين)(?!\p{L})`),
	when: asWritten("عندما|حين"),
	dayBefore: String.raw`\s\d{1,2}\s\p{L}+(?:\s\p{L}+)?(?:\s\d{4})?$`,
	as: asWritten("كما|علي حد قول"),
	beforeVerb: asWritten(String.raw`ايضا\s`),
	beforeStranger: asWritten("في|علي|مع|من|الي|لدي"),
	noSpeaker: "",
	page: String.raw`\b(?:19|20)\d\d\b|(?<!\p{L})ص\.?\s?\d`,
	unit: "(?:كم|م|سم|km|m)",
	clipped: "",
	sameDay: [],
};
