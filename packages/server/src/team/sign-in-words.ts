/** The words of the pages that somebody sees who is not signed in. */
const en = {
	signIn: "Sign in",
	signInWith: (organisation: string) => `Sign in with ${organisation}`,
	email: "E-mail",
	password: "Password",
	forgotten: "Forgotten password",
	forgottenLead: "An address with which you choose a new password is sent to you.",
	send: "Send",
	sentTitle: "Look into your mail",
	sent: "Where somebody signs in with this address and a password, a mail is on its way to it.",
	choose: "Choose a password",
	chooseLead: (name: string, email: string) =>
		`This is for ${name}. You sign in with ${email} and this password. It needs at least 12 characters.`,
	again: "The same again",
	save: "Save and sign in",
	notOpen: "This address does not open",
	endMail: "No more mail?",
	endMailLead: "You will get no more notices by mail. You can choose them again on the page of your account.",
	endMailAct: "No more mail",
	mailEnded: "You get no more notices by mail.",
	/** What went wrong, by its code; else it is said in English. */
	problems: {} as Readonly<Record<string, string>>,
};

export type SignInWords = typeof en;

const zh: SignInWords = {
	signIn: "登录",
	signInWith: (organisation) => `用 ${organisation} 登录`,
	email: "邮箱",
	password: "密码",
	forgotten: "忘记密码",
	forgottenLead: "我们会给您发送一个用来设置新密码的地址。",
	send: "发送",
	sentTitle: "请查看邮箱",
	sent: "如果有人用这个邮箱和密码登录，邮件已经发出。",
	choose: "设置密码",
	chooseLead: (name, email) => `此页面供 ${name} 使用。您用 ${email} 和这个密码登录。密码至少 12 个字符。`,
	again: "再输入一次",
	save: "保存并登录",
	notOpen: "此地址无法打开",
	endMail: "不再接收邮件？",
	endMailLead: "您将不再收到邮件通知。您可以在账户页面重新选择接收。",
	endMailAct: "不再接收邮件",
	mailEnded: "您不会再收到邮件通知。",
	problems: {
		"sign-in-refused": "邮箱与密码不匹配。请重新输入，或请管理员给您邀请",
		"sign-in-too-soon": "短时间内尝试次数过多。请稍等片刻再试",
		"password-weak": "密码至少要有 12 个字符，且不能是您的姓名或邮箱。请换一个",
		"password-different": "两次输入的密码不同。请重新输入",
		"invitation-missing": "此邀请已使用、已过期或不存在。请索取新的邀请",
		"person-disabled": "此账户已停用。请联系管理员",
		"person-unknown": "您不在这个团队中，也没有收到邀请。请联系管理员",
		"mail-code": "此链接不是本团队邮件中的链接。请登录后在账户页面修改",
		"database-unreachable": "服务器暂时无法应答。请稍后再试",
	},
};

const ru: SignInWords = {
	signIn: "Вход",
	signInWith: (organisation) => `Войти через ${organisation}`,
	email: "Электронная почта",
	password: "Пароль",
	forgotten: "Забыли пароль",
	forgottenLead: "Вам придёт адрес, по которому можно задать новый пароль.",
	send: "Отправить",
	sentTitle: "Проверьте почту",
	sent: "Если кто-то входит с этим адресом и паролем, письмо уже отправлено.",
	choose: "Задайте пароль",
	chooseLead: (name, email) =>
		`Это страница для пользователя ${name}. Вы входите с адресом ${email} и этим паролем. В нём должно быть не меньше 12 знаков.`,
	again: "Ещё раз",
	save: "Сохранить и войти",
	notOpen: "Этот адрес не открывается",
	endMail: "Больше не присылать писем?",
	endMailLead:
		"Уведомления по почте больше не будут приходить. Их можно снова выбрать на странице своей учётной записи.",
	endMailAct: "Больше не присылать",
	mailEnded: "Уведомления по почте больше не приходят.",
	problems: {
		"sign-in-refused":
			"Адрес и пароль не подходят друг к другу. Введите их ещё раз или попросите у администратора приглашение",
		"sign-in-too-soon": "Слишком много попыток за короткое время. Подождите и попробуйте ещё раз",
		"password-weak": "Нужен пароль не короче 12 знаков, не равный имени или адресу. Выберите другой",
		"password-different": "Пароли не совпадают. Введите их ещё раз",
		"invitation-missing": "Приглашение уже использовано, истекло или не существует. Попросите новое",
		"person-disabled": "Эта учётная запись отключена. Обратитесь к администратору",
		"person-unknown": "Вас нет в этой группе, и приглашения для вас нет. Обратитесь к администратору",
		"mail-code": "Это ссылка не из письма этой группы. Войдите и измените настройки своей учётной записи",
		"database-unreachable": "Сервер пока не отвечает. Попробуйте позже",
	},
};

/** Languages that these pages can be in, with the name that each has in itself. */
export const SIGN_IN_LANGUAGES = {
	en: { name: "English", tag: "en", words: en },
	zh: { name: "中文", tag: "zh-Hans", words: zh },
	ru: { name: "Русский", tag: "ru", words: ru },
} as const satisfies Readonly<Record<string, { name: string; tag: string; words: SignInWords }>>;

export type SignInLanguage = keyof typeof SIGN_IN_LANGUAGES;

/** That of messages of problems, and of who asks for none of these. */
export const MESSAGE_LANGUAGE: SignInLanguage = "en";

const isLanguage = (given: string): given is SignInLanguage => Object.hasOwn(SIGN_IN_LANGUAGES, given);

/** The language that a person has chosen, else the first that their browser asks for, else English. */
export function signInLanguage(chosen: readonly (string | undefined)[], accepted: string | undefined): SignInLanguage {
	const own = chosen.find((one) => one !== undefined && isLanguage(one));
	if (own !== undefined && isLanguage(own)) return own;
	const asked = (accepted ?? "")
		.slice(0, 500)
		.split(",")
		.map((part) => {
			const [tag = "", ...more] = part.trim().split(";");
			const weight = /^q=([\d.]+)$/u.exec(more.join("").trim())?.[1];
			return { language: tag.split("-", 1)[0]?.toLowerCase() ?? "", weight: weight === undefined ? 1 : Number(weight) };
		})
		.filter(({ language, weight }) => isLanguage(language) && weight > 0)
		.toSorted((one, other) => other.weight - one.weight);
	return (asked[0]?.language as SignInLanguage | undefined) ?? MESSAGE_LANGUAGE;
}
