import { messages } from "./messages.ts";

const en = {
	title: "Notices by mail",
	lead: (email: string) =>
		`To ${email}, with a link to end them. A mail says who did what in which case, and has no texts.`,
	none: "This team sends no mail yet: who runs the server can set FISSURE_SMTP_URL and FISSURE_MAIL_FROM.",
	rhythm: "When",
	rhythms: {
		off: { title: "No mail" },
		"at-once": { title: "At once", detail: "What comes within five minutes is in one mail" },
		daily: { title: "Once a day" },
	},
	hour: "Hour",
	hourHint: (zone: string) => `In the time zone ${zone}`,
	details: "Link to the text, draft … itself: the address has its id",
	save: "Save",
	saved: "Saved",
	failed: "Mail that did not arrive",
	to: "To",
	made: "Written",
	state: "State",
	next: "Next attempt",
	attempts: (count: number) => (count === 1 ? "1 attempt" : `${count} attempts`),
	states: { waiting: "waiting", failed: "given up" },
	problems: {
		"mail-refused": "refused",
		"mail-unreachable": "no answer of the server of mail",
		"mail-sign-in": "the server of mail refused user or password",
		"mail-tls": "the server of mail has no TLS",
		"mail-address": "no address of mail",
	} as Readonly<Record<string, string>>,
	again: "Send all again",
	sentAgain: (count: number) => (count === 1 ? "1 mail is sent again" : `${count} mails are sent again`),
};

type MailWords = typeof en;

const zh: MailWords = {
	title: "邮件通知",
	lead: (email) => `发送到 ${email}，邮件中附有停止接收的链接。邮件只说明谁在哪个案例中做了什么，不含文本内容。`,
	none: "本团队尚未设置邮件：运行服务器的人可以设置 FISSURE_SMTP_URL 和 FISSURE_MAIL_FROM。",
	rhythm: "发送时间",
	rhythms: {
		off: { title: "不发送邮件" },
		"at-once": { title: "立即", detail: "五分钟内的通知合并为一封邮件" },
		daily: { title: "每天一次" },
	},
	hour: "时刻",
	hourHint: (zone) => `时区：${zone}`,
	details: "附上文本、草稿等的链接：链接地址含有其标识",
	save: "保存",
	saved: "已保存",
	failed: "未送达的邮件",
	to: "收件人",
	made: "写于",
	state: "状态",
	next: "下次尝试",
	attempts: (count) => `${count} 次尝试`,
	states: { waiting: "等待中", failed: "已放弃" },
	problems: {
		"mail-refused": "被拒绝",
		"mail-unreachable": "邮件服务器没有应答",
		"mail-sign-in": "邮件服务器拒绝了用户名或密码",
		"mail-tls": "邮件服务器不支持 TLS",
		"mail-address": "不是邮件地址",
	},
	again: "全部重新发送",
	sentAgain: (count) => `正在重新发送 ${count} 封邮件`,
};

const ru: MailWords = {
	title: "Уведомления по почте",
	lead: (email) =>
		`На адрес ${email}, со ссылкой, по которой от них можно отказаться. В письме сказано, кто что сделал и в каком деле; текстов в нём нет.`,
	none: "Почта в этой группе не настроена: тот, кто ведёт сервер, может задать FISSURE_SMTP_URL и FISSURE_MAIL_FROM.",
	rhythm: "Когда",
	rhythms: {
		off: { title: "Не присылать" },
		"at-once": { title: "Сразу", detail: "Что пришло за пять минут, будет в одном письме" },
		daily: { title: "Раз в день" },
	},
	hour: "Час",
	hourHint: (zone) => `Часовой пояс: ${zone}`,
	details: "Ссылка на сам текст, черновик …: в адресе будет его идентификатор",
	save: "Сохранить",
	saved: "Сохранено",
	failed: "Письма, которые не дошли",
	to: "Кому",
	made: "Составлено",
	state: "Состояние",
	next: "Следующая попытка",
	attempts: (count) => `попыток: ${count}`,
	states: { waiting: "ожидает", failed: "попытки прекращены" },
	problems: {
		"mail-refused": "отказ",
		"mail-unreachable": "почтовый сервер не отвечает",
		"mail-sign-in": "почтовый сервер не принял имя или пароль",
		"mail-tls": "у почтового сервера нет TLS",
		"mail-address": "это не адрес почты",
	},
	again: "Отправить все ещё раз",
	sentAgain: (count) => `Отправляется ещё раз писем: ${count}`,
};

const LANGUAGES: Readonly<Record<string, MailWords>> = { en, zh, ru };

/** The words about mail on the pages of the team, in the language of the other pages; they come with these pages alone. */
export const mailWords: MailWords = LANGUAGES[messages.language] ?? en;
