import { type FormEvent, useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { TextArea, TextField } from "../../components/fields/text-field.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { fuzzyFilter } from "../../state/fuzzy-match.ts";
import { languageName } from "../../state/language-name.ts";
import { notify } from "../../state/notices.ts";
import { useKept } from "../../state/use-kept.ts";
import { EverySelect } from "./every-select.tsx";
import { LanguageSelect } from "./language-select.tsx";
import { TrySource } from "./try-source.tsx";

type Shipped = AnswerOf<"GET /api/sources">["shipped"];

interface AddSourcesProps {
	readonly open: boolean;
	readonly shipped: Shipped;
	readonly onClose: () => void;
}

/** Chooses sources that ship, and names pages. */
export const AddSources = ({ open, shipped, onClose }: AddSourcesProps) => (
	<Dialog title={messages.watch.addTitle} open={open} onClose={onClose} shape="wide">
		<AddSourcesForm shipped={shipped} onClose={onClose} />
		<section>
			<h3>{messages.watch.own.title}</h3>
			<TrySource onClose={onClose} />
		</section>
	</Dialog>
);

const AddSourcesForm = ({ shipped, onClose }: Omit<AddSourcesProps, "open">) => {
	const words = messages.watch;
	const { actors, actorName } = useNames();
	const [chosen, setChosen] = useState<readonly string[]>([]);
	const [addresses, setAddresses] = useKept("watch addresses");
	const [publisher, setPublisher] = useState<readonly string[]>([]);
	const [language, setLanguage] = useState("");
	const [every, setEvery] = useState<number | null>(null);
	const add = useAct("POST /api/watch", {
		onDone: ({ done }) => {
			notify(words.done(done));
			onClose();
		},
	});
	const pages = addresses.split(/\s+/u).filter((address) => address !== "");
	const submit = async (event: FormEvent): Promise<void> => {
		event.preventDefault();
		const often = every === null ? {} : { everyMinutes: every };
		// Sources say themselves whose they are; of pages a person does.
		if (pages.length > 0) {
			const own = {
				...(publisher[0] === undefined ? {} : { publisher: publisher[0] }),
				...(language === "" ? {} : { language }),
			};
			await add.mutateAsync({ body: { act: "source", named: pages, ...own, ...often } });
		}
		setAddresses("");
		if (chosen.length > 0) await add.mutateAsync({ body: { act: "source", named: [...chosen], ...often } });
	};
	return (
		<form className="add-sources" onSubmit={(event) => void submit(event).catch(() => undefined)}>
			<ShippedList shipped={shipped} chosen={chosen} onChange={setChosen} />
			<fieldset>
				<TextArea
					label={words.pageAddress}
					hint={words.pageAddressHint}
					rows={3}
					value={addresses}
					onChange={setAddresses}
				/>
				<div className="add-sources-row">
					<Combo
						label={words.pagePublisher}
						hint={words.pagePublisherHint}
						placeholder={words.guess}
						value={publisher}
						onChange={setPublisher}
						choices={actors.map(({ id }) => ({ value: id, title: actorName(id), detail: id }))}
					/>
					<LanguageSelect value={language} onChange={setLanguage} any={words.guess} />
				</div>
			</fieldset>
			<EverySelect value={every} onChange={setEvery} />
			<p className="soft small">{words.ownSource}</p>
			{add.error === null ? null : <ProblemNote problem={add.error} />}
			<p>
				<Button kind="main" type="submit" busy={add.isPending} disabled={chosen.length + pages.length === 0}>
					{words.addSources(chosen.length + pages.length)}
				</Button>
			</p>
		</form>
	);
};

interface ShippedListProps {
	readonly shipped: Shipped;
	readonly chosen: readonly string[];
	readonly onChange: (chosen: readonly string[]) => void;
}

const ShippedList = ({ shipped, chosen, onChange }: ShippedListProps) => {
	const words = messages.watch;
	const { actorName } = useNames();
	const [typed, setTyped] = useState("");
	const nameOf = (publisher: string | null): string => (publisher === null ? "" : actorName(publisher));
	const offered = fuzzyFilter(
		typed,
		shipped,
		({ venue, publisher, sites, id }) => `${venue} ${nameOf(publisher)} ${sites.join(" ")} ${id}`,
	);
	return (
		<fieldset>
			<legend>{words.shipped}</legend>
			<p className="soft small">{words.shippedHint}</p>
			<TextField
				label={messages.common.search}
				bare
				type="search"
				placeholder={words.shippedSearch}
				value={typed}
				onChange={setTyped}
			/>
			<ul className="shipped">
				{offered.map(({ id, venue, publisher, language, sites, tried, watched }) => (
					<li key={id}>
						<label className="check">
							<input
								type="checkbox"
								disabled={watched}
								checked={watched || chosen.includes(id)}
								onChange={({ target }) =>
									onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
								}
							/>
							<span>
								{venue}
								<span className="shipped-facts small soft">
									{[
										nameOf(publisher),
										language === null ? "" : languageName(language),
										sites[0] ?? "",
										watched ? words.watched : tried ? words.tried : words.untried,
									]
										.filter((part) => part !== "")
										.join(" · ")}
								</span>
							</span>
						</label>
					</li>
				))}
			</ul>
		</fieldset>
	);
};
