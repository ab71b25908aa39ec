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
	/** Buttons at the foot. */
	readonly actions?: ReactNode;
	readonly children: ReactNode;
}

/** A question or a drawer above the page: Escape and a click beside it close it, and the focus comes back. */
export const Dialog = ({ title, open, onClose, shape = "plain", actions, children }: DialogProps) => {
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	useEffect(() => {
		const { current } = dialog;
		if (open && current !== null && !current.open) {
			current.showModal();
			focusInside(current);
		}
		if (!open && current?.open) current.close();
	}, [open]);
	return (
		<dialog
			className={`dialog dialog-${shape}`}
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
