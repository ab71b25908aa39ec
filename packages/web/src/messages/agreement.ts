import { messages } from "./messages.ts";

const en = {
	title: "Agreement of coders",
	lead: "How much do coders of the same texts agree, and what is decided where they differ?",
	link: "Agreement of coders",
	back: "Texts to code",
	label: "Agreement of coders",
	tabs: { settle: "Differences", measures: "Agreement", decisions: "Before and after" },
	coders: "Coders",
	codersAll: "all who have coded texts",
	level: "On what",
	levels: { stance: "stance", issue: "issue", holder: "holder", asserter: "asserter", manner: "manner" },
	differences: {
		missing: "one marked nothing",
		issue: "issue",
		holder: "holder",
		asserter: "asserter",
		manner: "manner",
		stance: "stance",
		words: "words",
	},
	anyDifference: "anything",
	showDecided: "Show what is decided too",
	few: "Fewer than two coders of the same texts",
	fewLead: "Assign texts to a second person, or code them with a model; then their readings can be compared here.",
	nothingLeft: "Nothing is left to decide",
	nothingLeftLead: "All passages on which these coders differ are decided.",
	counts: (undecided: number, again: number, more: number) =>
		[
			`${undecided} undecided`,
			...(again > 0 ? [`${again} to look at again`] : []),
			...(more > 0 ? [`${more} more than are shown`] : []),
		].join(" · "),
	passage: (at: number, all: number) => `Passage ${at} of ${all}`,
	differIn: "Differ in",
	readings: "Readings",
	nothingRead: "no position here",
	take: "Take this",
	takeWords: "Use these words",
	wordsHint:
		"Select the words with the mouse, or move their ends with ← and → (with Shift the last word); u takes the words of the next reading.",
	neither: "No position in these words",
	keep: "Keep the decision",
	write: "Write another reading",
	reason: "Reason",
	reasonHint: "Required. Enter saves.",
	reasonFirst: "Say why, then press Enter.",
	chosen: {
		take: (who: string) => `As ${who} read it`,
		neither: "No position",
		keep: "The decision stays",
		write: "Another reading",
	},
	save: "Decide",
	decided: "Decided",
	decidedBy: (who: string, day: string) => `Decided by ${who}, ${day}`,
	again: {
		readings: "Look again: coders read otherwise since.",
		issue: (issue: string, what: string, day: string) =>
			`Look again: ${what} of ${issue} changed${day === "" ? "" : ` on ${day}`}. The decision counts until then.`,
	},
	changed: {
		definition: "definition",
		poles: "poles",
		terms: "terms",
		added: "place in the codebook",
		removed: "place in the codebook",
	},
	next: "Next passage",
	previous: "Previous passage",
	texts: "Texts",
	textState: (left: number, toTake: number, finished: boolean) =>
		finished
			? left > 0
				? `counts; ${left} undecided since`
				: "decisions count"
			: left > 0
				? `${left} undecided`
				: toTake > 0
					? `${toTake} on which all agree not taken over`
					: "decided",
	takeAgreed: (count: number) => `Take over ${count} on which all agree`,
	taken: (count: number) => `${count} taken over`,
	openText: "Open the text",
	chart: (level: string) => `Agreement on ${level}`,
	chartLead: "Each coefficient with its 95 % interval; 1 is full agreement, 0 is chance.",
	chartNote: (n: number, texts: number) =>
		`${n} passages that two or more marked, in ${texts} texts. An α of .800 is enough to conclude from, .667 for tentative conclusions.`,
	noValue: {
		"few-units": "too few passages",
		"one-category": "all gave the same",
		overlapping: "units overlap",
		"too-many": "too many to align",
	},
	measure: "Coefficient",
	value: "Value",
	low: "Low",
	high: "High",
	table: (first: string, second: string) => `${first} (rows) and ${second} (columns)`,
	tables: "Who gave what",
	showDiffering: "Show the passages that differ in this",
	before: "Before",
	after: "After",
	pair: "Coders",
	decisionsLead:
		"Krippendorff's α of texts in which all is decided: of coders with each other before, and of each with the decisions after. The second says how often the decisions are this coder's.",
	noDecisions: "There is no text yet in which all is decided",
	takenFrom: (who: string, count: number) => `${who}: ${count}`,
	nobody: "nobody's reading",
	sums: (texts: number, adjudicated: number, differing: number, undecided: number) =>
		`${texts} texts coded by two or more, all decided in ${adjudicated}; ${differing} passages that differ, ${undecided} undecided.`,
	whose: "Decisions are as read by",
	keys: {
		take: (who: string) => `Take the reading of ${who}`,
		neither: "There is no position",
		keep: "The decision stays",
		write: "Write another reading",
		words: "Use the words of the next reading",
		reason: "Write the reason",
		next: "Next passage",
		previous: "Previous passage",
		agreed: "Take over what all agree on in this text",
	},
};

type AgreementWords = typeof en;

const zh: AgreementWords = {
	title: "编码者一致性",
	lead: "同一文本的编码者有多一致？存在分歧之处如何裁定？",
	link: "编码者一致性",
	back: "待编码文本",
	label: "编码者一致性",
	tabs: { settle: "分歧", measures: "一致性", decisions: "裁定前后" },
	coders: "编码者",
	codersAll: "所有已编码文本者",
	level: "比较内容",
	levels: { stance: "立场", issue: "议题", holder: "持有者", asserter: "陈述者", manner: "陈述方式" },
	differences: {
		missing: "有人未标注",
		issue: "议题",
		holder: "持有者",
		asserter: "陈述者",
		manner: "陈述方式",
		stance: "立场",
		words: "词句范围",
	},
	anyDifference: "任何方面",
	showDecided: "同时显示已裁定的",
	few: "同一文本的编码者不足两位",
	fewLead: "请将文本分配给第二个人，或用模型编码；之后可在此比较其编码。",
	nothingLeft: "没有待裁定的内容",
	nothingLeftLead: "这些编码者的所有分歧均已裁定。",
	counts: (undecided, again, more) =>
		[
			`${undecided} 处未裁定`,
			...(again > 0 ? [`${again} 处需复查`] : []),
			...(more > 0 ? [`另有 ${more} 处未显示`] : []),
		].join(" · "),
	passage: (at, all) => `第 ${at} 处，共 ${all} 处`,
	differIn: "分歧",
	readings: "各方编码",
	nothingRead: "此处无立场",
	take: "采用",
	takeWords: "采用这些词句",
	wordsHint: "用鼠标选择词句，或用 ←、→ 移动起点（按住 Shift 移动终点）；u 采用下一编码的词句。",
	neither: "这些词句没有立场",
	keep: "维持裁定",
	write: "另写编码",
	reason: "理由",
	reasonHint: "必填。按回车保存。",
	reasonFirst: "请写明理由，然后按回车。",
	chosen: { take: (who) => `采用 ${who} 的编码`, neither: "没有立场", keep: "维持裁定", write: "另一种编码" },
	save: "裁定",
	decided: "已裁定",
	decidedBy: (who, day) => `${who} 于 ${day} 裁定`,
	again: {
		readings: "需复查：此后有编码者作了不同的编码。",
		issue: (issue, what, day) =>
			`需复查：${issue} 的${what}${day === "" ? "" : `于 ${day}`}已更改。在此之前裁定仍然有效。`,
	},
	changed: {
		definition: "定义",
		poles: "两极",
		terms: "词语",
		added: "在编码手册中的位置",
		removed: "在编码手册中的位置",
	},
	next: "下一处",
	previous: "上一处",
	texts: "文本",
	textState: (left, toTake, finished) =>
		finished
			? left > 0
				? `有效；此后 ${left} 处未裁定`
				: "裁定有效"
			: left > 0
				? `${left} 处未裁定`
				: toTake > 0
					? `${toTake} 处一致的编码尚未采纳`
					: "已裁定",
	takeAgreed: (count) => `采纳 ${count} 处一致的编码`,
	taken: (count) => `已采纳 ${count} 处`,
	openText: "打开文本",
	chart: (level) => `${level}的一致性`,
	chartLead: "各系数及其 95 % 区间；1 为完全一致，0 为随机水平。",
	chartNote: (n, texts) => `${texts} 篇文本中两位以上编码者标注的 ${n} 处。α 达 .800 足以下结论，.667 可作初步结论。`,
	noValue: {
		"few-units": "处数太少",
		"one-category": "全部相同",
		overlapping: "单元重叠",
		"too-many": "过多，无法对齐",
	},
	measure: "系数",
	value: "值",
	low: "下限",
	high: "上限",
	table: (first, second) => `${first}（行）与 ${second}（列）`,
	tables: "各自的编码",
	showDiffering: "显示在此方面有分歧之处",
	before: "裁定前",
	after: "裁定后",
	pair: "编码者",
	decisionsLead:
		"全部裁定完毕的文本的 Krippendorff α：裁定前为编码者之间，裁定后为各编码者与裁定之间。后者表示裁定有多常与该编码者相同。",
	noDecisions: "尚无全部裁定完毕的文本",
	takenFrom: (who, count) => `${who}：${count}`,
	nobody: "无人如此编码",
	sums: (texts, adjudicated, differing, undecided) =>
		`${texts} 篇文本由两位以上编码，其中 ${adjudicated} 篇全部裁定；${differing} 处分歧，${undecided} 处未裁定。`,
	whose: "裁定与其编码相同者",
	keys: {
		take: (who) => `采用 ${who} 的编码`,
		neither: "没有立场",
		keep: "维持裁定",
		write: "另写编码",
		words: "采用下一编码的词句",
		reason: "写理由",
		next: "下一处",
		previous: "上一处",
		agreed: "采纳本文本中一致的编码",
	},
};

const ru: AgreementWords = {
	title: "Согласие кодировщиков",
	lead: "Насколько согласны кодировщики одних и тех же текстов и что решено там, где они расходятся?",
	link: "Согласие кодировщиков",
	back: "Тексты для кодировки",
	label: "Согласие кодировщиков",
	tabs: { settle: "Расхождения", measures: "Согласие", decisions: "До и после" },
	coders: "Кодировщики",
	codersAll: "все, кто кодировал тексты",
	level: "О чём",
	levels: {
		stance: "отношение",
		issue: "вопрос",
		holder: "чья позиция",
		asserter: "кто сообщает",
		manner: "как высказана",
	},
	differences: {
		missing: "кто-то ничего не отметил",
		issue: "вопрос",
		holder: "чья позиция",
		asserter: "кто сообщает",
		manner: "как высказана",
		stance: "отношение",
		words: "границы слов",
	},
	anyDifference: "любое",
	showDecided: "Показать и решённое",
	few: "Меньше двух кодировщиков одних и тех же текстов",
	fewLead: "Назначьте тексты второму человеку или закодируйте их моделью; тогда кодировки можно сравнить здесь.",
	nothingLeft: "Решать больше нечего",
	nothingLeftLead: "Все расхождения этих кодировщиков решены.",
	counts: (undecided, again, more) =>
		[
			`не решено: ${undecided}`,
			...(again > 0 ? [`пересмотреть: ${again}`] : []),
			...(more > 0 ? [`не показано: ${more}`] : []),
		].join(" · "),
	passage: (at, all) => `Место ${at} из ${all}`,
	differIn: "Расхождение",
	readings: "Кодировки",
	nothingRead: "здесь нет позиции",
	take: "Принять",
	takeWords: "Взять эти слова",
	wordsHint:
		"Выделите слова мышью или сдвигайте их границы клавишами ← и → (с Shift — последнее слово); u берёт слова следующей кодировки.",
	neither: "В этих словах нет позиции",
	keep: "Оставить решение",
	write: "Написать другую кодировку",
	reason: "Обоснование",
	reasonHint: "Обязательно. Enter сохраняет.",
	reasonFirst: "Напишите почему и нажмите Enter.",
	chosen: {
		take: (who) => `Как у кодировщика ${who}`,
		neither: "Позиции нет",
		keep: "Решение остаётся",
		write: "Другая кодировка",
	},
	save: "Решить",
	decided: "Решено",
	decidedBy: (who, day) => `Решение: ${who}, ${day}`,
	again: {
		readings: "Пересмотреть: с тех пор кодировка изменилась.",
		issue: (issue, what, day) =>
			`Пересмотреть: ${what} вопроса «${issue}»${day === "" ? "" : ` — изменение ${day}`}. До тех пор решение действует.`,
	},
	changed: {
		definition: "определение",
		poles: "полюса",
		terms: "слова",
		added: "место в кодировочной книге",
		removed: "место в кодировочной книге",
	},
	next: "Следующее место",
	previous: "Предыдущее место",
	texts: "Тексты",
	textState: (left, toTake, finished) =>
		finished
			? left > 0
				? `действует; с тех пор не решено: ${left}`
				: "решения действуют"
			: left > 0
				? `не решено: ${left}`
				: toTake > 0
					? `не принято общих: ${toTake}`
					: "решено",
	takeAgreed: (count) => `Принять общие кодировки: ${count}`,
	taken: (count) => `Принято: ${count}`,
	openText: "Открыть текст",
	chart: (level) => `Согласие: ${level}`,
	chartLead: "Каждый коэффициент с 95 %-ным интервалом; 1 — полное согласие, 0 — случайность.",
	chartNote: (n, texts) =>
		`Мест, отмеченных двумя и более: ${n}, текстов: ${texts}. α .800 достаточно для выводов, .667 — для предварительных.`,
	noValue: {
		"few-units": "слишком мало мест",
		"one-category": "у всех одно",
		overlapping: "единицы перекрываются",
		"too-many": "слишком много",
	},
	measure: "Коэффициент",
	value: "Значение",
	low: "Нижняя граница",
	high: "Верхняя граница",
	table: (first, second) => `${first} (строки) и ${second} (столбцы)`,
	tables: "Кто что указал",
	showDiffering: "Показать места с таким расхождением",
	before: "До",
	after: "После",
	pair: "Кодировщики",
	decisionsLead:
		"α Криппендорфа по текстам, в которых решено всё: кодировщиков между собой до решений и каждого с решениями после. Второе говорит, как часто решения совпадают с кодировкой этого кодировщика.",
	noDecisions: "Ещё нет текста, в котором решено всё",
	takenFrom: (who, count) => `${who}: ${count}`,
	nobody: "ни у кого",
	sums: (texts, adjudicated, differing, undecided) =>
		`Текстов с двумя и более кодировками: ${texts}, полностью решено: ${adjudicated}; расхождений: ${differing}, не решено: ${undecided}.`,
	whose: "Решения совпадают с кодировкой",
	keys: {
		take: (who) => `Принять кодировку: ${who}`,
		neither: "Позиции нет",
		keep: "Решение остаётся",
		write: "Написать другую кодировку",
		words: "Взять слова следующей кодировки",
		reason: "Написать обоснование",
		next: "Следующее место",
		previous: "Предыдущее место",
		agreed: "Принять общие кодировки этого текста",
	},
};

const LANGUAGES: Readonly<Record<string, AgreementWords>> = { en, zh, ru };

/** The words of the page *Agreement of coders*, in the language of the other pages. */
export const agreementWords: AgreementWords = LANGUAGES[messages.language] ?? en;
