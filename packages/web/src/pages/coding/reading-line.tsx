import { ActorName } from "../../components/actor-name.tsx";
import { StanceMark } from "../../components/stance-mark.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { QuoteText } from "../../components/text/quote-text.tsx";
import { useNames } from "../../components/use-names.ts";
import { codingWords as words } from "../../messages/coding.ts";
import type { Read, TaskShown } from "./coding-draft.ts";

interface ReadingLineProps {
	readonly read: Read;
	readonly document: { readonly text: string; readonly language: string };
}

/** Words, and what somebody read in them. */
export const ReadingLine = ({ read, document }: ReadingLineProps) => {
	const { issueName } = useNames();
	return (
		<>
			<p>
				<StanceMark stance={read.stance} words /> {issueName(read.issue)} · <ActorName id={read.holder} /> ·{" "}
				{words.manners[read.manner]}
				{read.verb === null ? null : (
					<>
						{" · "}
						<i {...inLanguage(document.language)}>{read.verb}</i>
					</>
				)}
			</p>
			<QuoteText text={document.text.slice(read.start, read.end)} lang={document.language} block />
			{read.note === null ? null : <p dir="auto">✎ {read.note}</p>}
		</>
	);
};

/** After a training: where the reference differs. */
export const Feedback = ({ shown }: { readonly shown: TaskShown }) => {
	const { task, feedback, document } = shown;
	if (!task.training || task.finished === null) return null;
	return (
		<section aria-label={words.feedback}>
			<h3>{words.feedback}</h3>
			{feedback === null ? <p>{words.feedbackNoReference}</p> : null}
			{feedback?.length === 0 ? <p>{words.feedbackNone}</p> : null}
			<ul>
				{feedback?.map(({ own, reference, fields }) => (
					<li key={`${own?.key} ${reference?.key}`}>
						<p>
							<b>
								{own === null
									? words.missed
									: reference === null
										? words.notThere
										: `${words.differs}: ${fields.map((field) => words.fields[field]).join(", ")}`}
							</b>
						</p>
						{own === null ? null : (
							<>
								<p className="soft">{words.readAs.own}</p>
								<ReadingLine read={own} document={document} />
							</>
						)}
						{reference === null ? null : (
							<>
								<p className="soft">{words.readAs.reference}</p>
								<ReadingLine read={reference} document={document} />
							</>
						)}
					</li>
				))}
			</ul>
		</section>
	);
};
