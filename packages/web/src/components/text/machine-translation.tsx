import "./machine-translation.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { messages } from "../../messages/messages.ts";
import { Button } from "../button.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { inLanguage } from "./in-language.ts";

const words = messages.translation;

interface MachineTranslationProps {
	/** Verbatim, as it stands in its text. */
	readonly text: string;
	readonly lang: string;
}

/**
 * Below words that the reader may not know: what they say, by the machine that the reader has configured, once it is asked for. Nothing
 * where none is configured, and below words in the reader's own language.
 */
export const MachineTranslation = ({ text, lang }: MachineTranslationProps) => {
	const isForeign = lang !== messages.language;
	const { data } = useAnswer("GET /api/translator", {}, { enabled: isForeign });
	return isForeign && data !== undefined && data.by !== null ? <Offered text={text} lang={lang} by={data.by} /> : null;
};

const Offered = ({ text, lang, by }: MachineTranslationProps & { readonly by: string }) => {
	const [isAsked, setAsked] = useState(false);
	const { data, error, isFetching, refetch } = useQuery({
		queryKey: ["translation", lang, messages.language, text],
		queryFn: ({ signal }) =>
			call("POST /api/translations", { body: { text, from: lang, to: messages.language } }, signal),
		enabled: isAsked,
		staleTime: Number.POSITIVE_INFINITY,
		retry: false,
	});
	if (data !== undefined)
		return (
			<div className="machine-translation">
				<p className="soft small">{words.by(data.by)}</p>
				<p {...inLanguage(data.to)}>{data.text}</p>
			</div>
		);
	return (
		<div className="no-print">
			{error === null ? null : <ProblemNote problem={error} />}
			<Button
				kind="quiet"
				busy={isFetching}
				title={words.sentTo(by)}
				onClick={() => (isAsked ? void refetch() : setAsked(true))}
			>
				{error === null ? words.translate : words.again}
			</Button>
		</div>
	);
};
