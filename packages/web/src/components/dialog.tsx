import "./dialog.css";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { messages } from "../messages/messages.ts";
import { Button } from "./button.tsx";

interface DialogProps {
	readonly title: string;
	readonly open: boolean;
	readonly onClose: () => void;
	/** `side` slides in from the right and leaves the page in sight; `wide` holds a table. */
	readonly shape?: "plain" | "wide" | "side";
	/** True: work goes on beside it, so the page can be used while it is open. */
	readonly beside?: boolean;
	/** Buttons at the foot. */
	readonly actions?: ReactNode;
	readonly children: ReactNode;
}

/**
 * A question or a drawer above the page: Escape and a click beside it close it, and the focus comes back. One that stands beside the page
 * leaves it in use.
 */
export const Dialog = ({ title, open, onClose, shape = "plain", beside = false, actions, children }: DialogProps) => {
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	useEffect(() => {
		const { current } = dialog;
		if (open && current !== null && !current.open) {
			if (beside) current.show();
			else current.showModal();
			focusInside(current);
		}
		if (!open && current?.open) current.close();
	}, [open, beside]);
	useEffect(() => {
		if (!open || !beside) return;
		// A browser closes only what covers the page.
		const press = (event: KeyboardEvent): void => {
			if (event.key === "Escape" && !event.defaultPrevented && document.querySelector("dialog:modal") === null)
				dialog.current?.close();
		};
		window.addEventListener("keydown", press);
		return () => window.removeEventListener("keydown", press);
	}, [open, beside]);
	return (
		<dialog
			className={`dialog dialog-${shape}${beside ? " dialog-beside" : ""}`}
			ref={dialog}
			aria-labelledby={titleId}
			// A dialog within this one closes for itself.
			onClose={(event) => event.target === event.currentTarget && onClose()}
			// The box fills the dialog, so only a press beside it hits the dialog itself.
			onMouseDown={(event) => event.target === dialog.current && dialog.current.close()}
		>
			{open ? (
				<div className="dialog-box">
					<header className="dialog-head">
						<h2 id={titleId}>{title}</h2>
						<Button kind="quiet" icon="close" iconOnly onClick={() => dialog.current?.close()}>
							{messages.common.close}
						</Button>
					</header>
					<div className="dialog-body" tabIndex={-1}>
						{children}
					</div>
					{actions === undefined ? null : <footer className="dialog-foot">{actions}</footer>}
				</div>
			) : null}
		</dialog>
	);
};

/** A browser would begin at the button that closes; a person begins at what it is about. */
const focusInside = (dialog: HTMLDialogElement): void => {
	if (document.activeElement?.closest(".dialog-head") === null) return;
	const first = dialog.querySelector<HTMLElement>(".dialog-body :is(input, select, textarea, button, a, summary)");
	(first ?? dialog.querySelector<HTMLElement>(".dialog-body"))?.focus();
};
