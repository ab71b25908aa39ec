import type { AnswerOf } from "../api/call.ts";
import { messages } from "./messages.ts";

type Notice = AnswerOf<"GET /api/team/notices">["notices"][number];
type SubjectKind = Notice["subject"]["kind"];

/** What a notice is about, in the place that a sentence has for it. */
const KINDS: Readonly<Record<SubjectKind, string>> = {
	text: "a text",
	event: "an event",
	position: "a position",
	finding: "a finding",
	judgment: "a judgment",
	draft: "a draft",
	issue: "an issue",
	job: "a job",
	alerts: "alerts",
};

const times = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** As the list of jobs names it. */
const jobName = (operation: string | null): string => messages.shell.jobNames[operation ?? ""] ?? operation ?? "";

const en = {
	title: "Notices",
	lead: "What others ask you, name you in or change where you follow it, alerts, and your jobs that have ended.",
	unread: (count: number) =>
		count >= 1000 ? "More than 1,000 unread notices" : times(count, "1 unread notice", "unread notices"),
	onlyUnread: "Only unread",
	none: "No notices.",
	noneUnread: "Nothing unread.",
	more: "Show more",
	read: "Mark as read",
	readOf: (what: string) => `Mark as read: ${what}`,
	readAll: "Mark all as read",
	somebody: "Somebody",
	says: ({ kind, subject, from, what, failed, count }: Notice): string => {
		const who = from ?? "Somebody";
		const on = KINDS[subject.kind];
		switch (kind) {
			case "check":
				return `${who} asks you to check ${on}`;
			case "answer":
				return `${who} closed your check of ${on}`;
			case "mention":
				return `${who} names you in ${on}`;
			case "job":
				return `Your job “${jobName(what)}” ${failed ? "failed" : "is done"}`;
			case "alert":
				return times(count, "1 new alert", "new alerts");
			case "change":
				return `${who} changed ${on} that you follow${count === 1 ? "" : ` (${count} times)`}`;
		}
	},
	settings: {
		title: "What you are told, and where",
		lead: 'In drafts and in notes of judgments you are named with your whole name: @"Ana Silva". Mail is sent where the team has set it up and you want it.',
		kind: "Notice",
		page: "In the pages",
		feed: "In the feed",
		mail: "By mail",
		kinds: {
			check: "Somebody asks me to check something",
			answer: "My check is closed",
			mention: "A draft or judgment names me",
			job: "My job has failed, or took more than ten seconds",
			alert: "Alerts in cases that I follow",
			change: "Changes on what I follow",
		},
		feedTitle: "Feed",
		feedLead:
			"An address for a reader of feeds (Atom). Who has it reads who asked what kind of thing in which case, and no words of a case.",
		feedNone: "No feed.",
		feedMade: "Made",
		feedUsed: "Last asked for",
		never: "never",
		makeFeed: "Make an address",
		renewFeed: "Make a new address",
		renewHint: "The present address opens no more.",
		endFeed: "End the feed",
		ended: "The address of the feed opens no more",
		feedOnce: "Copy the address now. It is not shown again.",
		feedAddress: "Address of the feed",
	},
	checks: {
		title: "Checks",
		lead: "What people ask each other to check in this case. Only who asks and who is asked sees it.",
		ask: "Ask someone to check",
		askTitle: {
			text: "Ask someone to check this text",
			event: "Ask someone to check this event",
			position: "Ask someone to check this position",
			finding: "Ask someone to check this finding",
			judgment: "Ask someone to check this judgment",
			draft: "Ask someone to check this draft",
		},
		words: "What to look at",
		wordsHint: (left: number) => times(left, "1 character left", "characters left"),
		people: "Who",
		nobody: "Nobody else has a role in this case.",
		send: "Ask",
		sent: "Asked. The answer is on the page Checks.",
		follow: "Follow",
		followed: "Followed",
		followTip: "Be told when others change it",
		followAlerts: "Follow alerts",
		followAlertsTip: "Be told of new alerts in this case",
		forMe: "For me",
		fromMe: "From me",
		state: "State",
		open: "Open",
		done: "Done",
		none: { "for-me": "Nobody asks you to check anything.", "from-me": "You have asked nobody." },
		noneDone: "Nothing is done yet.",
		hidden: (count: number) =>
			times(
				count,
				"1 check is about a text that you code blind. It is shown when you have finished.",
				"checks are about texts that you code blind. They are shown when you have finished.",
			),
		about: {
			text: "Text",
			event: "Event",
			position: "Position",
			finding: "Finding",
			judgment: "Judgment",
			draft: "Draft",
		},
		from: (name: string) => `from ${name}`,
		to: (names: string) => `to ${names}`,
		close: "Done",
		closeWithout: "Close",
		answer: "Answer (may be left out)",
		closedBy: (name: string) => `Done by ${name}`,
	},
	open: {
		title: "Opening",
		gone: "Not in this case",
		goneLead: "It was removed, or analysed again since, or it is hidden from you until you have coded a text.",
	},
};

type NoticeWords = typeof en;

const ZH_KINDS: Readonly<Record<SubjectKind, string>> = {
	text: "一篇文本",
	event: "一个事件",
	position: "一条立场",
	finding: "一项发现",
	judgment: "一项判断",
	draft: "一份草稿",
	issue: "一个议题",
	job: "一项任务",
	alerts: "提醒",
};

const zh: NoticeWords = {
	title: "通知",
	lead: "别人请您核对的内容、提到您的地方、您关注的内容的改动、提醒，以及您已结束的任务。",
	unread: (count) => (count >= 1000 ? "1000 多条未读通知" : `${count} 条未读通知`),
	onlyUnread: "只看未读",
	none: "没有通知。",
	noneUnread: "没有未读通知。",
	more: "显示更多",
	read: "标为已读",
	readOf: (what) => `标为已读：${what}`,
	readAll: "全部标为已读",
	somebody: "有人",
	says: ({ kind, subject, from, what, failed, count }) => {
		const who = from ?? "有人";
		const on = ZH_KINDS[subject.kind];
		switch (kind) {
			case "check":
				return `${who} 请您核对${on}`;
			case "answer":
				return `${who} 处理了您请人核对的${on}`;
			case "mention":
				return `${who} 在${on}中提到您`;
			case "job":
				return `您的任务“${jobName(what)}”${failed ? "失败了" : "已完成"}`;
			case "alert":
				return `${count} 条新提醒`;
			case "change":
				return `${who} 改动了您关注的${on}${count === 1 ? "" : `（${count} 次）`}`;
		}
	},
	settings: {
		title: "通知内容与方式",
		lead: "在草稿和判断的备注中，用全名提到您：@“王芳”。团队设置了邮件且您愿意接收时，才会发送邮件。",
		kind: "通知",
		page: "页面",
		feed: "订阅源",
		mail: "邮件",
		kinds: {
			check: "有人请我核对",
			answer: "我请人核对的内容已处理",
			mention: "草稿或判断中提到我",
			job: "我的任务失败，或用时超过十秒",
			alert: "我关注的案例有新提醒",
			change: "我关注的内容有改动",
		},
		feedTitle: "订阅源",
		feedLead: "供阅读器使用的地址（Atom）。拿到地址的人只能看到谁在哪个案例中请人核对哪类内容，看不到案例的文字。",
		feedNone: "没有订阅源。",
		feedMade: "创建",
		feedUsed: "最近访问",
		never: "从未",
		makeFeed: "创建地址",
		renewFeed: "换一个新地址",
		renewHint: "现在的地址将失效。",
		endFeed: "停用订阅源",
		ended: "订阅源的地址已失效",
		feedOnce: "请现在复制地址，之后不再显示。",
		feedAddress: "订阅源地址",
	},
	checks: {
		title: "核对",
		lead: "大家在本案例中互相请求核对的内容。只有提出者和被请求者能看到。",
		ask: "请人核对",
		askTitle: {
			text: "请人核对这篇文本",
			event: "请人核对这个事件",
			position: "请人核对这条立场",
			finding: "请人核对这项发现",
			judgment: "请人核对这项判断",
			draft: "请人核对这份草稿",
		},
		words: "请看什么",
		wordsHint: (left) => `还可写 ${left} 字`,
		people: "请谁",
		nobody: "本案例中没有其他人。",
		send: "发送",
		sent: "已发送。答复见“核对”页面。",
		follow: "关注",
		followed: "已关注",
		followTip: "别人改动时通知我",
		followAlerts: "关注提醒",
		followAlertsTip: "本案例有新提醒时通知我",
		forMe: "请我核对的",
		fromMe: "我请人核对的",
		state: "状态",
		open: "未处理",
		done: "已处理",
		none: { "for-me": "没有人请您核对。", "from-me": "您没有请人核对。" },
		noneDone: "还没有已处理的。",
		hidden: (count) => `${count} 条涉及您正在盲编的文本，完成编码后显示。`,
		about: { text: "文本", event: "事件", position: "立场", finding: "发现", judgment: "判断", draft: "草稿" },
		from: (name) => `来自 ${name}`,
		to: (names) => `发给 ${names}`,
		close: "处理完毕",
		closeWithout: "关闭",
		answer: "答复（可不填）",
		closedBy: (name) => `${name} 已处理`,
	},
	open: {
		title: "正在打开",
		gone: "本案例中没有",
		goneLead: "它已被移除或重新分析，或者在您完成编码前不显示。",
	},
};

const RU_KINDS: Readonly<Record<SubjectKind, string>> = {
	text: "текст",
	event: "событие",
	position: "позицию",
	finding: "расхождение",
	judgment: "суждение",
	draft: "черновик",
	issue: "тему",
	job: "задание",
	alerts: "оповещения",
};

const ru: NoticeWords = {
	title: "Уведомления",
	lead: "О чём вас просят, где вас упомянули, что изменили там, за чем вы следите; оповещения и ваши завершённые задания.",
	unread: (count) => (count >= 1000 ? "Непрочитанных уведомлений больше 1000" : `Непрочитанных уведомлений: ${count}`),
	onlyUnread: "Только непрочитанные",
	none: "Уведомлений нет.",
	noneUnread: "Непрочитанных нет.",
	more: "Показать ещё",
	read: "Прочитано",
	readOf: (what) => `Прочитано: ${what}`,
	readAll: "Отметить всё прочитанным",
	somebody: "Кто-то",
	says: ({ kind, subject, from, what, failed, count }) => {
		const who = from ?? "Кто-то";
		const on = RU_KINDS[subject.kind];
		switch (kind) {
			case "check":
				return `${who} просит вас проверить ${on}`;
			case "answer":
				return `Ваша просьба проверить ${on} закрыта: ${who}`;
			case "mention":
				return `Вас упомянули (${on}): ${who}`;
			case "job":
				return `Ваше задание «${jobName(what)}» ${failed ? "не выполнено" : "выполнено"}`;
			case "alert":
				return `Новых оповещений: ${count}`;
			case "change":
				return `Изменено то, за чем вы следите (${on}): ${who}${count === 1 ? "" : `, раз: ${count}`}`;
		}
	},
	settings: {
		title: "О чём и где вам сообщать",
		lead: "В черновиках и примечаниях к суждениям вас упоминают полным именем: @«Анна Орлова». Письма приходят, если команда их настроила и вы этого хотите.",
		kind: "Уведомление",
		page: "На страницах",
		feed: "В ленте",
		mail: "По почте",
		kinds: {
			check: "Меня просят что-то проверить",
			answer: "Моя просьба о проверке закрыта",
			mention: "Меня упомянули в черновике или суждении",
			job: "Моё задание не выполнено или заняло больше десяти секунд",
			alert: "Оповещения в делах, за которыми я слежу",
			change: "Изменения в том, за чем я слежу",
		},
		feedTitle: "Лента",
		feedLead:
			"Адрес для программы чтения лент (Atom). По нему видно, кто и о чём просит в каком деле, но не слова самого дела.",
		feedNone: "Ленты нет.",
		feedMade: "Создана",
		feedUsed: "Последний запрос",
		never: "никогда",
		makeFeed: "Создать адрес",
		renewFeed: "Создать новый адрес",
		renewHint: "Нынешний адрес перестанет открываться.",
		endFeed: "Отключить ленту",
		ended: "Адрес ленты больше не открывается",
		feedOnce: "Скопируйте адрес сейчас: больше он не будет показан.",
		feedAddress: "Адрес ленты",
	},
	checks: {
		title: "Проверки",
		lead: "Что люди просят друг друга проверить в этом деле. Это видят только тот, кто просит, и те, кого просят.",
		ask: "Попросить проверить",
		askTitle: {
			text: "Попросить проверить этот текст",
			event: "Попросить проверить это событие",
			position: "Попросить проверить эту позицию",
			finding: "Попросить проверить это расхождение",
			judgment: "Попросить проверить это суждение",
			draft: "Попросить проверить этот черновик",
		},
		words: "На что посмотреть",
		wordsHint: (left) => `Осталось знаков: ${left}`,
		people: "Кого",
		nobody: "Больше ни у кого нет роли в этом деле.",
		send: "Попросить",
		sent: "Просьба отправлена. Ответ будет на странице «Проверки».",
		follow: "Следить",
		followed: "Вы следите",
		followTip: "Сообщать, когда это меняют другие",
		followAlerts: "Следить за оповещениями",
		followAlertsTip: "Сообщать о новых оповещениях в этом деле",
		forMe: "Для меня",
		fromMe: "От меня",
		state: "Состояние",
		open: "Открытые",
		done: "Закрытые",
		none: { "for-me": "Вас ни о чём не просят.", "from-me": "Вы никого не просили." },
		noneDone: "Закрытых пока нет.",
		hidden: (count) => `Проверок о текстах, которые вы кодируете вслепую: ${count}. Они появятся, когда вы закончите.`,
		about: {
			text: "Текст",
			event: "Событие",
			position: "Позиция",
			finding: "Расхождение",
			judgment: "Суждение",
			draft: "Черновик",
		},
		from: (name) => `от: ${name}`,
		to: (names) => `кому: ${names}`,
		close: "Готово",
		closeWithout: "Закрыть",
		answer: "Ответ (не обязателен)",
		closedBy: (name) => `Закрыто: ${name}`,
	},
	open: {
		title: "Открывается",
		gone: "В этом деле нет",
		goneLead: "Это удалено или проанализировано заново, либо скрыто от вас, пока вы не закончите кодирование.",
	},
};

const LANGUAGES: Readonly<Record<string, NoticeWords>> = { en, zh, ru };

/** What is said of notices and checks, in the language of the other pages; it comes with what needs it. */
export const noticeWords: NoticeWords = LANGUAGES[messages.language] ?? en;
