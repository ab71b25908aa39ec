import "./page-frame.css";
import { type ReactNode, useEffect } from "react";
import { messages } from "../messages/messages.ts";

interface PageFrameProps {
	readonly title: string;
	/** Where the title is a stranger's words: their language. */
	readonly titleLang?: string | undefined;
	/** Which way they run; as their first letter, where nobody says. */
	readonly titleDir?: "ltr" | "rtl" | "auto";
	/** After the title, smaller: who else is here. */
	readonly beside?: ReactNode;
	/** One sentence on what the page is for, or on what it shows now. */
	readonly lead?: ReactNode;
	/** Buttons at the right of the title. */
	readonly actions?: ReactNode;
	/** Filters and tabs, which stay in sight while the page scrolls. */
	readonly tools?: ReactNode;
	/** True: the page fills the window and its parts scroll, each for itself. */
	readonly fill?: boolean;
	readonly children?: ReactNode;
}

/** Title, actions and content of one page. */
export const PageFrame = ({
	title,
	titleLang,
	titleDir = "auto",
	beside,
	lead,
	actions,
	tools,
	fill = false,
	children,
}: PageFrameProps) => {
	useEffect(() => {
		document.title = `${title} · ${messages.shell.name}`;
	}, [title]);
	return (
		<div className={fill ? "page-frame page-frame-fill" : "page-frame"}>
			<header className="page-frame-head">
				<div className="page-frame-title">
					<h1 lang={titleLang} dir={titleDir}>
						{title}
					</h1>
					{beside}
					{lead === undefined ? null : <p className="page-frame-lead">{lead}</p>}
				</div>
				{actions === undefined ? null : <div className="page-frame-actions no-print">{actions}</div>}
			</header>
			{tools === undefined ? null : <div className="page-frame-tools no-print">{tools}</div>}
			<div className="page-frame-body">{children}</div>
		</div>
	);
};
