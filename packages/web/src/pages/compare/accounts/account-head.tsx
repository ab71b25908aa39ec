import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { Icon } from "../../../components/icon.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import { dayText } from "../../../state/day-text.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { languageName } from "../../../state/language-name.ts";
import type { AccountShown, SideBySide } from "../state/comparison-types.ts";
import { accountName, letterIn } from "../state/side.ts";
import type { Looking } from "../state/use-looked.ts";

interface AccountHeadProps {
	readonly account: AccountShown;
	readonly letter: string;
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** Whose text, in which language, of when and what kind; it stays in sight while the text scrolls. */
export const AccountHead = ({ account, letter, data, looking }: AccountHeadProps) => {
	const { document } = account;
	const { publisher, language, date, kind, title, guessed, id } = document;
	return (
		<header className="account-head">
			<div className="account-head-who">
				<span className="account-letter">{letter}</span>
				<h2 title={publisher ?? undefined}>{accountName(account, data)}</h2>
				<AppLink
					className="account-open no-print"
					href={hrefTo(["documents", id])}
					aria-label={words.openDocument}
					title={words.openDocument}
				>
					<Icon name="document" />
				</AppLink>
			</div>
			{title === undefined ? null : (
				<p className="account-title" {...inLanguage(language)} title={title}>
					{title}
				</p>
			)}
			<p className="account-facts">
				<DayText day={date} guessed={guessed.includes("date")} />
				<span>{kindName(kind)}</span>
				<span>{languageName(language)}</span>
				{/^lexicon@/.test(account.coderName) ? null : <span>{words.readBy(account.coderName)}</span>}
				<Versions id={id} data={data} />
				<Before publisher={publisher} data={data} looking={looking} />
			</p>
		</header>
	);
};

const Versions = ({ id, data }: { readonly id: string; readonly data: SideBySide }) =>
	data.versions
		.filter(({ documents }) => documents.includes(id))
		.map(({ documents }) => {
			const other = documents.find((one) => one !== id) ?? id;
			const language = data.accounts.find(({ document }) => document.id === other)?.document.language ?? "";
			return (
				<Chip key={other} title={words.alsoInTitle}>
					{words.alsoIn(letterIn(data, other), languageName(language))}
				</Chip>
			);
		});

interface BeforeProps extends Pick<AccountHeadProps, "data" | "looking"> {
	readonly publisher: string | null;
}

const Before = ({ publisher, data, looking }: BeforeProps) => {
	const last = publisher === null ? undefined : data.earlier.findLast((text) => text.publisher === publisher);
	if (last === undefined) return null;
	const isOpen = looking.before === last.id;
	return (
		<Button
			kind="quiet"
			className="account-before no-print"
			icon="history"
			pressed={isOpen}
			title={words.beforeTitle}
			onClick={() => looking.setBefore(isOpen ? "" : last.id)}
		>
			{words.before(last.date === null ? messages.common.undated : dayText(last.date))}
		</Button>
	);
};
