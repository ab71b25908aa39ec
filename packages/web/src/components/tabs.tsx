import "./tabs.css";
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";

export interface Tab<Id extends string = string> {
	readonly id: Id;
	readonly title: string;
	/** Beside the title; null where it is not known yet. */
	readonly count?: number | null;
}

interface TabsProps<Id extends string> {
	/** What these are views of, for screen readers. */
	readonly label: string;
	readonly tabs: readonly Tab<Id>[];
	readonly selected: Id;
	readonly onSelect: (id: Id) => void;
	/** What the selected tab shows. */
	readonly children: ReactNode;
	/** At the right end of the row of tabs. */
	readonly beside?: ReactNode;
	/** True: the panel takes the height that is left, and scrolls by itself. */
	readonly fill?: boolean;
}

/** Views of one thing, one at a time; arrows move between them. */
export const Tabs = <Id extends string>({ label, tabs, selected, onSelect, children, ...rest }: TabsProps<Id>) => {
	const { beside, fill = false } = rest;
	const id = useId();
	const row = useRef<HTMLDivElement>(null);
	const panel = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another view is read from its beginning
	useLayoutEffect(() => {
		if (panel.current !== null) panel.current.scrollTop = 0;
		showSelected(row.current);
	}, [selected]);
	const press = (event: KeyboardEvent): void => {
		const at = tabs.findIndex((tab) => tab.id === selected);
		const steps: Readonly<Record<string, number>> = {
			ArrowRight: at + 1,
			ArrowLeft: at - 1,
			Home: 0,
			End: tabs.length - 1,
		};
		const step = steps[event.key];
		if (step === undefined) return;
		const next = (step + tabs.length) % tabs.length;
		event.preventDefault();
		if (tabs[next] !== undefined) onSelect(tabs[next].id);
		row.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
	};
	return (
		<div className={fill ? "tabs tabs-fill" : "tabs"}>
			<div className="tabs-head no-print">
				<div className="tabs-row" role="tablist" aria-label={label} onKeyDown={press} ref={row} tabIndex={-1}>
					{tabs.map((tab) => (
						<button
							key={tab.id}
							type="button"
							role="tab"
							id={`${id}-${tab.id}`}
							aria-selected={tab.id === selected}
							aria-controls={`${id}-panel`}
							tabIndex={tab.id === selected ? 0 : -1}
							onClick={() => onSelect(tab.id)}
						>
							{tab.title}
							{tab.count === undefined || tab.count === null ? null : (
								<span className="tabs-count">{tab.count.toLocaleString("en")}</span>
							)}
						</button>
					))}
				</div>
				{beside === undefined ? null : <div className="tabs-beside">{beside}</div>}
			</div>
			<div className="tabs-panel" role="tabpanel" ref={panel} id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
				{children}
			</div>
		</div>
	);
};

/** Where the row is too narrow for all tabs, the selected one is in sight. */
function showSelected(row: HTMLElement | null): void {
	const tab = row?.querySelector("[aria-selected=true]");
	if (!row || !tab) return;
	const [seen, its] = [row.getBoundingClientRect(), tab.getBoundingClientRect()];
	row.scrollLeft += Math.max(0, its.right - seen.right) - Math.max(0, seen.left - its.left);
}
