import { messages } from "./messages.ts";

const en = {
	title: "Whose coding counts",
	lead: "Of each text the coding of the first of these coders who has finished one counts, in the ledger and in all that rests on it.",
	counted: "Counted",
	asCase: "As in the case",
	byAnother: "By another order…",
	change: "Change the order…",
	toCase: "Count as in the case",
	show: "Show",
	close: "Close",
	order: "Order",
	notIn: "Not in the order",
	up: (who: string) => `${who}: move up`,
	down: (who: string) => `${who}: move down`,
	leaveOut: (who: string) => `${who}: leave out`,
	takeIn: (who: string) => `${who}: take in`,
	keys: "↑ and ↓ move the coder whose button has the focus; Delete leaves the coder out.",
	place: (who: string, at: number, all: number) => `${who} is number ${at} of ${all}`,
	finished: (texts: number) => (texts === 1 ? "1 text finished" : `${texts} texts finished`),
	empty: "Take one coder in at least.",
	changes: (otherwise: number, none: number) =>
		[
			otherwise === 0
				? "Every text counts as now."
				: otherwise === 1
					? "1 text counts otherwise than now."
					: `${otherwise} texts count otherwise than now.`,
			...(none === 0
				? []
				: [none === 1 ? "In 1 coded text nothing counts." : `In ${none} coded texts nothing counts.`]),
		].join(" "),
	none: (texts: number) =>
		texts === 1 ? "In 1 coded text nothing counts." : `In ${texts} coded texts nothing counts.`,
	by: (coders: string) =>
		`For this question: ${coders}. Of each text the coding of the first who has finished one counts.`,
	notHere: "This view counts as in the case.",
	onTrial: "On trial the built-in coder reads all texts.",
	nobody: "Nobody has chosen: decisions between coders (adjudicated) count, else the lexicon, else a model.",
	beside: (names: string) =>
		`What ${names} corrected or imported counts beside the coding that counts; in an order, a coding of the whole text counts in its place.`,
	chosenBy: (who: string, day: string) => `Chosen by ${who}, ${day}.`,
	columns: { coder: "Coder", texts: "Texts", positions: "Positions", now: "Count now", later: "Would count" },
	save: "Save the order",
	usual: "Back to the usual order",
	saved: "Order saved",
	usualSaved: "The usual order holds",
};

type CoderOrderWords = typeof en;

const zh: CoderOrderWords = {
	title: "以谁的编码为准",
	lead: "每篇文本以下列编码者中最先列出且已完成者的编码为准，立场记录及一切以其为据的结果均如此。",
	counted: "计入",
	asCase: "按案卷的设定",
	byAnother: "按其他顺序…",
	change: "更改顺序…",
	toCase: "恢复案卷的设定",
	show: "显示",
	close: "关闭",
	order: "顺序",
	notIn: "不在顺序中",
	up: (who) => `${who}：上移`,
	down: (who) => `${who}：下移`,
	leaveOut: (who) => `${who}：排除`,
	takeIn: (who) => `${who}：纳入`,
	keys: "↑、↓ 移动焦点所在的编码者；Delete 将其排除。",
	place: (who, at, all) => `${who} 位于第 ${at}，共 ${all}`,
	finished: (texts) => `已完成 ${texts} 篇`,
	empty: "请至少纳入一位编码者。",
	changes: (otherwise, none) =>
		[
			otherwise === 0 ? "所有文本的计入方式不变。" : `${otherwise} 篇文本的计入方式与现在不同。`,
			...(none === 0 ? [] : [`${none} 篇已编码的文本将不计入任何编码。`]),
		].join(""),
	none: (texts) => `${texts} 篇已编码的文本不计入任何编码。`,
	by: (coders) => `本问题按此顺序：${coders}。每篇文本以最先列出且已完成者的编码为准。`,
	notHere: "此视图按案卷的设定计入。",
	onTrial: "试用期间，所有文本均由内置编码器读取。",
	nobody: "尚无人选择：以编码者之间的裁定（adjudicated）为准，其次词典，再次模型。",
	beside: (names) => `${names} 更正或导入的内容与计入的编码一并计入；纳入顺序后，整篇文本的编码取而代之。`,
	chosenBy: (who, day) => `由 ${who} 于 ${day} 选定。`,
	columns: { coder: "编码者", texts: "文本", positions: "立场", now: "现在计入", later: "将计入" },
	save: "保存顺序",
	usual: "恢复通常顺序",
	saved: "顺序已保存",
	usualSaved: "已恢复通常顺序",
};

const ru: CoderOrderWords = {
	title: "Чья кодировка учитывается",
	lead: "По каждому тексту учитывается кодировка первого из этих кодировщиков, кто её завершил, — в реестре и во всём, что на нём основано.",
	counted: "Учтено",
	asCase: "Как в деле",
	byAnother: "В другом порядке…",
	change: "Изменить порядок…",
	toCase: "Учитывать как в деле",
	show: "Показать",
	close: "Закрыть",
	order: "Порядок",
	notIn: "Вне порядка",
	up: (who) => `${who}: выше`,
	down: (who) => `${who}: ниже`,
	leaveOut: (who) => `${who}: исключить`,
	takeIn: (who) => `${who}: включить`,
	keys: "↑ и ↓ перемещают кодировщика, на чьей кнопке фокус; Delete исключает его.",
	place: (who, at, all) => `${who}: место ${at} из ${all}`,
	finished: (texts) => `завершено текстов: ${texts}`,
	empty: "Включите хотя бы одного кодировщика.",
	changes: (otherwise, none) =>
		[
			otherwise === 0 ? "Все тексты учитываются как сейчас." : `Иначе, чем сейчас, учитываются тексты: ${otherwise}.`,
			...(none === 0 ? [] : [`Закодированные тексты, в которых ничего не учитывается: ${none}.`]),
		].join(" "),
	none: (texts) => `Закодированные тексты, в которых ничего не учитывается: ${texts}.`,
	by: (coders) => `Для этого вопроса: ${coders}. По каждому тексту учитывается кодировка первого, кто её завершил.`,
	notHere: "Здесь учитывается то же, что в деле.",
	onTrial: "На пробе все тексты читает встроенный кодировщик.",
	nobody: "Никто не выбирал: учитываются решения между кодировщиками (adjudicated), затем словарь, затем модель.",
	beside: (names) =>
		`То, что исправили или импортировали ${names}, учитывается рядом с основной кодировкой; в порядке кодировка всего текста её заменяет.`,
	chosenBy: (who, day) => `Порядок выбран: ${who}, ${day}.`,
	columns: {
		coder: "Кодировщик",
		texts: "Тексты",
		positions: "Позиции",
		now: "Учтено",
		later: "Будет учтено",
	},
	save: "Сохранить порядок",
	usual: "Вернуть обычный порядок",
	saved: "Порядок сохранён",
	usualSaved: "Действует обычный порядок",
};

const LANGUAGES: Readonly<Record<string, CoderOrderWords>> = { en, zh, ru };

/** The words in which one chooses whose coding counts, in the language of the other pages. */
export const coderOrderWords: CoderOrderWords = LANGUAGES[messages.language] ?? en;
