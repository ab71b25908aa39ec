import "./order-editor.css";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { coderOrderWords as words } from "../../messages/coder-order.ts";
import { coderName } from "../../state/coder-name.ts";
import { Button } from "../button.tsx";

interface OrderEditorProps {
	/** All that can be in it. */
	readonly coders: readonly { readonly coder: string; readonly finished: number }[];
	/** Those that are, the first first. */
	readonly value: readonly string[];
	readonly onChange: (value: readonly string[]) => void;
}

/** An order of coders, changed with buttons or with the arrow keys. */
export const OrderEditor = ({ coders, value, onChange }: OrderEditorProps) => {
	const place = useRef<HTMLDivElement>(null);
	/** The coder who was moved last, and the button that did it. */
	const [moved, setMoved] = useState<{ readonly coder: string; readonly act: string } | null>(null);
	// What moves a line in the page takes the focus from it.
	useLayoutEffect(() => {
		if (moved === null) return;
		const buttons = [...(place.current?.querySelectorAll<HTMLButtonElement>("button:enabled") ?? [])];
		const own = buttons.filter(({ dataset }) => dataset.coder === moved.coder);
		(own.find(({ dataset }) => dataset.act === moved.act) ?? own[0])?.focus();
	}, [moved]);
	const others = coders.filter(({ coder }) => !value.includes(coder));
	const finishedOf = (coder: string): number => coders.find((one) => one.coder === coder)?.finished ?? 0;
	const move = (coder: string, by: 1 | -1): void => {
		const at = value.indexOf(coder);
		const other = value[at + by];
		if (other === undefined) return;
		const next = [...value];
		next[at] = other;
		next[at + by] = coder;
		onChange(next);
		setMoved({ coder, act: by === 1 ? "down" : "up" });
	};
	const leaveOut = (coder: string): void => {
		onChange(value.filter((one) => one !== coder));
		setMoved({ coder, act: "in" });
	};
	const takeIn = (coder: string): void => {
		onChange([...value, coder]);
		setMoved({ coder, act: "up" });
	};
	const press = (coder: string) => (event: KeyboardEvent) => {
		if (event.key === "ArrowUp") move(coder, -1);
		else if (event.key === "ArrowDown") move(coder, 1);
		else if (event.key === "Delete") leaveOut(coder);
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	const at = moved === null ? -1 : value.indexOf(moved.coder);
	return (
		<div className="order-editor" ref={place}>
			<ol aria-label={words.order}>
				{value.map((coder, index) => (
					<li key={coder} onKeyDown={press(coder)}>
						<span dir="auto">
							{index + 1}. <b>{coderName(coder)}</b>
						</span>
						<small className="soft">{words.finished(finishedOf(coder))}</small>
						<span className="order-editor-acts">
							<Button
								kind="quiet"
								icon="up"
								iconOnly
								data-coder={coder}
								data-act="up"
								disabled={index === 0}
								onClick={() => move(coder, -1)}
							>
								{words.up(coderName(coder))}
							</Button>
							<Button
								kind="quiet"
								icon="down"
								iconOnly
								data-coder={coder}
								data-act="down"
								disabled={index === value.length - 1}
								onClick={() => move(coder, 1)}
							>
								{words.down(coderName(coder))}
							</Button>
							<Button
								kind="quiet"
								icon="close"
								iconOnly
								data-coder={coder}
								data-act="out"
								onClick={() => leaveOut(coder)}
							>
								{words.leaveOut(coderName(coder))}
							</Button>
						</span>
					</li>
				))}
			</ol>
			{others.length === 0 ? null : (
				<>
					<h4>{words.notIn}</h4>
					<ul>
						{others.map(({ coder, finished }) => (
							<li key={coder}>
								<span dir="auto">{coderName(coder)}</span>
								<small className="soft">{words.finished(finished)}</small>
								<span className="order-editor-acts">
									<Button
										kind="quiet"
										icon="add"
										iconOnly
										data-coder={coder}
										data-act="in"
										onClick={() => takeIn(coder)}
									>
										{words.takeIn(coderName(coder))}
									</Button>
								</span>
							</li>
						))}
					</ul>
				</>
			)}
			<p className="soft small">{value.length === 0 ? words.empty : words.keys}</p>
			<p className="hush" role="status">
				{moved === null || at < 0 ? "" : words.place(coderName(moved.coder), at + 1, value.length)}
			</p>
		</div>
	);
};
