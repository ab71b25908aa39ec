import type { ContrastRules } from "@fissure/model";

const TALKS = "(talks|meeting|negotiations|summit|consultations|call)";
const VOTE = "(vote|election|elections|referendum|ballot)";
const THE = "(the |his |her |its |their |that |a )?";

export const contrasts: ContrastRules = {
	terms: {
		all: "all, every, every one of, every single, each of, nationwide, across the country, (the |its |their |our )?whole, (the |its |their |our )?entire, all of, none but, everyone, without exception",
		part: `some, several, many, most, part of, parts of, half, half of, a few, a number of, a third of, two thirds of, a majority of, a minority of,
			(one|two|three|four|five|six|seven|eight|nine|ten) of (the|its|our|their|his|her|these|those|two|three|four|five|six|seven|eight|nine|ten|twelve), (one|two|three|four|five|six|seven|eight|nine) out of`,
		one: "one, a single, a certain",
		oneOnly: "only one, just one, one of, one out of, a single",
		several: "(two|three|four|five|six|seven|eight|nine|ten|several|some|many|most) of",
		foremost: "the first of, the first",
		hindmost: "the last of, the last",
		firstTime: "for the first time, first ever, first time",
		again:
			"again, once more, once again, repeatedly, for the second time, for the third time, time and again, as before",
		always: "regularly, routinely, always, invariably, constantly, at all times, every time",
		sometimes: "sometimes, occasionally, at times, from time to time, now and then",
		seldom: "seldom, rarely",
		alone:
			"unilaterally, alone, on its own, on our own, on their own, single handedly, by itself, by ourselves, by themselves, (without|with no) (any |foreign |outside )?(help|assistance|support)",
		together:
			"both sides, the two sides, jointly, together, in concert, side by side, with the (help|assistance|support) of",
		rises: `(rise|rises|rose|risen|rising), (increase|increases|increased|increasing), (grow|grows|grew|grown|growing), (climb|climbs|climbed|climbing), (jump|jumps|jumped), (soar|soars|soared|soaring), (surge|surges|surged|surging), went up, up by`,
		falls: `(fall|falls|fell|fallen|falling), (decrease|decreases|decreased|decreasing), (decline|declines|declining), (shrink|shrinks|shrank|shrunk), (drop|drops|dropped|dropping), (plunge|plunges|plunged), (slump|slumps|slumped), went down, down by`,
		imports: "(import|imports|imported|importing)",
		exports: "(export|exports|exported|exporting)",
		buys: "(buy|buys|bought|buying), (purchase|purchases|purchased|purchasing)",
		sells: "(sell|sells|sold|selling), sale of",
		opens: "(open|opens|opened|reopen|reopens|reopened|reopening)",
		closes: "(close|closes|closed|closing|shut|shuts|shutting), closure of",
		begins:
			"(begin|begins|began|begun|beginning), (start|starts|started|starting), (launch|launches|launched|launching)",
		ends: "(end|ends|ended|ending), (finish|finishes|finished|finishing), (stop|stops|stopped|stopping), (complete|completes|completed), (halt|halts|halted)",
		unanimous: "unanimously, unanimous, by consensus, without a vote against",
		divided: "narrow majority, narrowly, by a majority, split, divided, with abstentions",
		gives: "(give|gives|gave|given|giving), (grant|grants|granted), (donate|donates|donated)",
		lends: "(lend|lends|lent|lending), (loan|loans|loaned), on credit",
		killed: "killed, dead, died, deaths, fatalities",
		wounded: "wounded, injured, hurt, injuries",
		missing: "missing, unaccounted for",
		destroys: "(destroy|destroys|destroyed), (sink|sinks|sank|sunk), shot down, blown up, (burn|burns|burned|burnt)",
		seizes:
			"(seize|seizes|seized), (capture|captures|captured), (confiscate|confiscates|confiscated), (detain|detains|detained), (impound|impounds|impounded), (arrest|arrests|arrested)",
		frees:
			"(free|frees|freed), (release|releases|released), let go, (returns|returned), return (the|its|their|his|her|our|all|them|it)",
		lasting: "permanent, permanently, lasting, for good, indefinite, indefinitely, forever",
		temporary:
			"temporary, temporarily, provisional, provisionally, interim, for the time being, for now, for the moment",
		public: "publicly, in public, openly",
		secret: "secretly, in secret, privately, in private, behind closed doors, covertly, confidentially",
		direct: "direct, directly, face to face",
		indirect: "indirect, indirectly, through mediators, through intermediaries",
		duty: "(oblige|obliges|obliged|obliging), mandatory, compulsory, obligatory, binding, legally bound",
		choice: "voluntary, voluntarily, optional, nonbinding, non binding",
		forced:
			"under (pressure|duress|threat|compulsion), forced, against (his|her|its|their|our) will, involuntarily, compelled",
		willing:
			"of (his|her|its|their|our) own (accord|free will|volition), willingly, freely, voluntarily, by choice, at (his|her|its|their|our) own request",
		full: "full, fully, complete, completely, total, totally, entirely, in full",
		partial: "partial, partially, partly, in part, limited",
		postpones:
			"(postpone|postpones|postponed|postponing), (put|puts|putting) off, (defer|defers|deferred), (adjourn|adjourns|adjourned), put on hold, (delay|delays|delayed|delaying)",
		cancels:
			"(cancel|cancels|cancelled|canceled|cancelling), (abolish|abolishes|abolished|abolishing), (scrap|scraps|scrapped), (repeal|repeals|repealed), (call|calls|called) off, done away with, (abandon|abandons|abandoned)",
		applies: "(apply|applies|applied|applying) (to|for), application (to|for)",
		joins:
			"admitted to, admitted into, have been admitted, has been admitted, was admitted, were admitted, accepted into, (has|have) joined, became (a member|members)",
		quits:
			"(quit|quits), (withdraw|withdraws|withdrew|withdrawn) from, (pull|pulls|pulled) out of, (exit|exits|exited)",
		accused:
			"charged with, accused, suspected, suspicion of, on trial for, (indict|indicts|indicted), under investigation, stands trial",
		convicted: "(convict|convicts|convicted), (sentence|sentences|sentenced) (to|for), guilty",
		withdraws:
			"(withdraw|withdraws|withdrew|withdrawn|withdrawing), (pull|pulls|pulled|pulling) out, (bring|brings|brought) home",
		deploys:
			"(deploy|deploys|deployed|deploying), (dispatch|dispatches|dispatched), (send|sends|sent|sending) in, (station|stations|stationed)",
		lifts: "(lift|lifts|lifted|lifting), (ease|eases|eased|easing), (relax|relaxes|relaxed)",
		imposes:
			"(impose|imposes|imposed|imposing), (tighten|tightens|tightened|tightening), (introduce|introduces|introduced)",
		wins: "(win|wins|won|winning), victory in, victorious",
		loses: "(lose|loses|lost|losing), defeat in, (was|were) (beaten|defeated)",
		rents: "(rent|rents|rented|renting), (lease|leases|leased|leasing), (hire|hires|hired)",
		lowest: "lowest, smallest, minimum, least expensive, cheapest, fewest",
		highest: "highest, largest, biggest, maximum, most expensive, dearest",
		men: "men, boys, male, males",
		women: "women, girls, female, females",
		majority: "most of, most, a majority of, the majority of",
		minority: "a minority of, the minority of, few of, a few of, a handful of",
		military: "military, armed, servicemen",
		civilian: "civilian, civilians, unarmed",
		north: "north, northern",
		south: "south, southern",
		east: "east, eastern",
		west: "west, western",
		army: "army, ground forces, land forces",
		navy: "navy, naval, fleet",
		airForce: "air force, air forces",
		free: "free of charge, for free, at no (cost|charge), without (charge|payment), gratis",
		forPay: "for a (fee|price|charge), for (money|payment), in return for payment, at a charge",
		inVain: "attempt to, attempts to, in vain, unsuccessfully, without success, failed, tried, attempted",
		succeeds: "managed, succeeded, successfully",
		inMorning: "in the (morning|mornings), every morning, at dawn",
		inEvening: "in the (evening|evenings), every evening, at dusk",
		atNight: "at night, by night, during the night, every night, overnight",
		byAir: "by (air|plane|aircraft|helicopter|helicopters)",
		bySea: "by (sea|ship|ferry|boat)",
		byRoad: "by (road|car|bus|truck|lorry)",
		byRail: "by (rail|train)",
		slightly: "slightly, a little, somewhat, marginally, a bit, modestly",
		greatly:
			"greatly, sharply, dramatically, considerably, substantially, significantly, massively, steeply, enormously",
		roughly: "roughly, approximately, or so",
		exactly: "exactly, precisely",
		spring: "(in|by|this|next|last|since|until) (the )?spring",
		summer: "(in|by|this|next|last|since|until) (the )?summer",
		autumn: "(in|by|this|next|last|since|until) (the )?(autumn|fall)",
		winter: "(in|by|this|next|last|since|until) (the )?winter",
		perDay: "a day, per day, every day, each day, daily, in one day, within a day, in a day",
		perWeek: "a week, per week, every week, each week, weekly, in one week, within a week, in a week",
		perMonth: "a month, per month, every month, each month, monthly, in one month, within a month, in a month",
		perYear: "a year, per year, every year, each year, yearly, annually, annual, in one year, within a year, in a year",
		perDecade: "a decade, per decade, (over|in|within) (the next |the last |the past )?(five|ten|twenty|thirty) years",
		proposes:
			"(propose|proposes|proposed|proposing), (suggest|suggests|suggested|suggesting), proposal to, suggestion that, (float|floats|floated) the idea, (recommend|recommends|recommended|recommending), (advise|advises|advised|advising)",
		demands:
			"(demand|demands|demanded|demanding), (order|orders|ordered|ordering), ultimatum, (insist|insists|insisted|insisting), (order|orders|ordered|ordering) to, on the orders of, by order of, (command|commands|commanded)",
		allowed:
			"(allow|allows|allowed|allowing), (let|lets|letting), (permit|permits|permitted|permitting), (authorise|authorises|authorised|authorize|authorizes|authorized), may, allowed to, permitted to, entitled to, free to, at liberty to, has the right to, have the right to",
		obliged: "must, have to, has to, had to, obliged to, required to, compelled to, bound to",
		requests:
			"(ask|asks|asked|asking), (request|requests|requested|requesting), at the (request|invitation) of, (beseech|beseeches|besought)",
		invites: "(invite|invites|invited|inviting), (appeal|appeals|appealed|appealing) to, (beg|begs|begged)",
		agrees:
			"(agree|agrees|agreed|agreeing), agreement to, agreement on, (sign|signs|signed), (conclude|concludes|concluded)",
		decides:
			"(decide|decides|decided|deciding), decision to, (announce|announces|announced|announcing), (resolve|resolves|resolved) to, (adopt|adopts|adopted)",
		regrets:
			"(regret|regrets|regretted|regretting), with regret, regrettable, (deplore|deplores|deplored), (mourn|mourns|mourned), (lament|laments|lamented)",
		apologises:
			"(apologise|apologises|apologised|apologising|apologize|apologizes|apologized|apologizing), apology, apologies, (ask|asks|asked) forgiveness, sorry for",
		offers:
			"(offer|offers|offered|offering), ready to, willing to, prepared to, readiness to, willingness to, happy to, glad to",
		threatens: "(threaten|threatens|threatened|threatening), threat to, threats to",
		hopes: "(hope|hopes|hoped|hoping), (wish|wishes|wished) that, would like",
		isSure:
			"count (shows|showed) that, (it is|has been) (proven|established|beyond doubt) that, (prove|proves|proved) that, certain that, sure that, convinced that, no doubt that, confident that, (know|knows|knew) that",
		promises:
			"(promise|promises|promised|promising), (pledge|pledges|pledged|pledging), (vow|vows|vowed|vowing), (guarantee|guarantees|guaranteed|guaranteeing), (assure|assures|assured), (undertake|undertakes|undertook) to, gave (its|his|her|their) word",
		supposes:
			"by (our|its|his|her|their) (own )?(estimate|estimates|reckoning), it is estimated that, (estimate|estimates|estimated|estimating), (assume|assumes|assumed|assuming), (guess|guesses|guessed), (reckon|reckons|reckoned), (expect|expects|expected|expecting), (forecast|forecasts|predict|predicts|predicted)",
		approves:
			"(approve|approves|approved|approving), (endorse|endorses|endorsed|endorsing), (ratify|ratifies|ratified), (accept|accepts|accepted|accepting), (adopt|adopts|adopted), (consent|consents|consented) to, (pass|passes|passed), gave (its|their|his|her) (blessing|consent|approval) to, green light",
		discusses:
			"(discuss|discusses|discussed|discussing), (talk|talks|talked|talking) about, (exchange|exchanges|exchanged) views on, (take|takes|took|taken) note of, (consider|considers|considered|considering), (debate|debates|debated|debating), (study|studies|studied|studying), (examine|examines|examined|examining), (review|reviews|reviewed|reviewing), (hear|hears|heard), (receive|receives|received), (negotiate|negotiates|negotiated|negotiating), in talks (on|over|about)",
		intends:
			"(want|wants|wanted|wanting), (plan|plans|planned|planning) to, (intend|intends|intended|intending), (aim|aims|aimed|aiming) (to|at|for), (seek|seeks|sought|seeking), (try|tries|tried|trying), (strive|strives|striving), (mean|means) to, (work|works|working) (to|towards|toward|on), (negotiate|negotiates|negotiating), (bid|bidding) for, (wish|wishes) to",
		achieves:
			"managed to, (succeed|succeeds|succeeded) in, (was|were) able to, (has|have) been able to, (secure|secures|secured), (obtain|obtains|obtained), (achieve|achieves|achieved), (accomplish|accomplishes|accomplished), brought about, pulled off, won",
		thinks:
			"(think|thinks|thought), (believe|believes|believed), (suspect|suspects|suspected), in (my|our|his|her|their|its) (view|opinion), it seems that, it appears that, probably, perhaps, possibly",
		conditioned:
			"in return for, in exchange for, on condition that, on the condition that, provided that, provided, only if, as long as, so long as, if, unless, subject to",
		unconditional:
			"unconditionally, unconditional, without (any |further )?(conditions|preconditions|strings|reservations), no strings attached, (without asking|asking) (for )?(anything|nothing)( in return)?, for nothing, whatever happens, come what may, whatever the others, in any case, in any event, regardless, no matter what",
		justNow:
			"today, now, currently, at present, this (morning|afternoon|evening|week|month|weekend), yesterday, last night, just now, recently, in recent (days|weeks), these days",
		longAgo:
			"last (year|spring|summer|autumn|winter|century|decade), (the )?year before last, (years|decades|centuries|generations|many years|several years|some years) ago, (a|one) (year|decade|century) ago, (two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|hundred) (years|decades|centuries) ago, in the last century",
		soon: "tomorrow, tonight, next week, this week, within (days|hours), in (a few|the coming) (days|hours), at once, immediately, shortly",
		later:
			"next (month|year|spring|summer|autumn|winter), in (a few|two|three|four|five|ten) (months|years), in the coming (months|years), later this year, (the )?year after next, in (a|one) year, eventually, one day",
		confesses:
			"(confess|confesses|confessed|confessing), (admit|admits|admitted|admitting), (own|owns|owned) up to, came clean",
		fault:
			"mistake, mistakes, error, errors, fault, faults, wrong, wrongly, guilty, failure, failures, (fail|fails|failed), shame, sorry, to blame, (fall|falls|fell|fallen|falling), (decline|declines|declined), (lose|loses|lost|losing), loss, losses, lack, lacks, lacking, short, shortage, shortages, slow, slowly, slowed, late, delay, delays, delayed, behind, weak, weaker, worse, worst, bad, badly, poor, poorly, problem, problems, difficult, difficulty, difficulties, not, never, no, cannot, nobody, nothing, without, too, yet, still, crisis, damage, damaged, wasted, broken, leak, leaks, leaked, hidden, secret, illegal, unlawful, violated, confess*, admit*",
		boasts:
			"(boast|boasts|boasted|boasting), (brag|brags|bragged|bragging), (gloat|gloats|gloated), (crow|crows|crowed)",
		best: "proud, proudly, pride, best, better than, first, greatest, largest, biggest, strongest, fastest, most, record, unique, unmatched, unprecedented, historic, success, successes, successful, triumph, victory, ahead of, more than any, nobody else, no one else, no other, envy, admire*, excellent, superb, remarkable, boast*",
		counted:
			"once, twice, thrice, (two|three|four|five|six|several) times, on (one|two|three|four|five) occasions, on one occasion",
		forTime:
			"for (a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few) (day|days|week|weeks|month|months|year|years|hours|hour)",
		praises:
			"(praise|praises|praised|praising), (thank|thanks|thanked|thanking), (commend|commends|commended), (welcome|welcomes|welcomed), (hail|hails|hailed), grateful for, (appreciate|appreciates|appreciated), (congratulate|congratulates|congratulated)",
		blames:
			"(blame|blames|blamed|blaming), (criticise|criticises|criticised|criticize|criticizes|criticized), (condemn|condemns|condemned|condemning), (denounce|denounces|denounced), (accuse|accuses|accused), (deplore|deplores|deplored), (reproach|reproaches|reproached), (rebuke|rebukes|rebuked)",
		beforeTalks: `(before|ahead of|prior to|on the eve of) ${THE}${TALKS}`,
		afterTalks: `(after|following|at the end of|upon the conclusion of|at the close of) ${THE}${TALKS}`,
		beforeVote: `(before|ahead of|prior to|on the eve of) ${THE}${VOTE}`,
		afterVote: `(after|following) ${THE}${VOTE}`,
		press:
			"press conference, news conference, press briefing, reporters, journalists, remarks to the press, remarks to the media, press availability, press corps, correspondents, briefed the press, to the press, for the press, before the press",
		lowerHouse: "house of commons, house of representatives, state duma, bundestag, national assembly, lok sabha",
		upperHouse: "senate, house of lords, federation council, bundesrat, rajya sabha",
		party: "party congress, party conference, party convention, party members, campaign rally, election rally",
		court: "court, tribunal, judges",
		workers: "at a factory, at the factory, at a shipyard, at the shipyard, at a plant, at the plant",
		letter: "letter, message, telegram, cable, note verbale",
		drafted:
			"draft resolution, draft law, draft treaty, draft agreement, draft decision, draft declaration, draft communique, bill",
		adopted:
			"(adopted|passed|enacted|approved) (by|on|at|in|a|the), (resolution|law|treaty|act|declaration) (was|is|has been) (adopted|passed|approved)",
	},
	told: {
		beforeTalks: `(before|ahead of|prior to|on the eve of) ${THE}${TALKS}`,
		afterTalks: `(after|following|at the end of|upon the conclusion of|at the close of) ${THE}${TALKS}`,
		beforeVote: `(before|ahead of|prior to|on the eve of) ${THE}${VOTE}`,
		afterVote: `(after|following) ${THE}${VOTE}`,
		press: `(told|tells|telling|to|with) (the |some )?(reporters|journalists|press|media|correspondents), (at|in|during) (a|the|his|her|their|its|last|this) (joint |daily |weekly )?(press conference|news conference|briefing|press briefing|news briefing), facing reporters`,
		lowerHouse: `(told|tells|telling|to|before|in|addressing|addressed) (the )?(house of commons|house of representatives|state duma|duma|bundestag|national assembly|lok sabha|commons)`,
		upperHouse: `(told|tells|telling|to|before|in|addressing|addressed) (the )?(senate|house of lords|federation council|bundesrat|rajya sabha|lords|senators)`,
		party: `(told|tells|to|at|before|in|addressing) (a |the |his |her |its |their )?(party congress|party conference|party convention|party members|campaign rally|election rally)`,
		court: `(told|tells|to|before|in) (a |the )?(court|tribunal|judges)`,
		workers:
			"(told|to|with) (the )?(workers|factory workers|shipyard workers), (at|in) (a|the) (factory|shipyard|plant)",
		letter: "in (a|his|her|the|its|their|this) (letter|message|telegram|cable|note) to",
		drafted:
			"in (a|the|its|their) draft (resolution|law|treaty|agreement|decision|declaration), the draft (resolution|law|treaty|agreement|decision|declaration)",
		adopted: `(adopted|adopts|passed|passes|enacted|approved) (a|the|its|this) (new )?(resolution|law|treaty|act|declaration|decision|statement), (resolution|law|treaty|act|declaration|decision) (adopted|passed|approved|enacted)`,
	},
	innocent: `one another, one day, on the one hand, one by one, one side, no one, one thing, one people, one china, day one, one more, (each|every) (other|second|third|fourth|fifth|tenth), (in|of|by|on|since|until|till|from|to|early|late|last|this|next|mid|and|day) may, may not, may have, may be, must not, in the last, over the last, for the last, during the last, at the last, in the first, the first place, the first time, the last few, the last time, the last two, the last three, after all, above all, first of all, at all, all the same, all but, all along, all around, all round, most of all, each other, all out, all over, for all, in all, once and for all, all right, all too, all kinds of, all sorts of, all manner of,
		at most, many thanks, for the most part, the most, in part, (the )?united (states|nations), south korea, north korea, south africa, south sudan, east timor, north macedonia, north atlantic, south china sea, east china sea, west bank, the west, western countries, western partners, western allies, middle east, far east, near east, east asia, south asia, north africa, west africa, north america, south america, latin america, eastern europe, western europe,
		free trade, free world, in the end, at the end of the day, to end, by the end of, at the end of, at the beginning of, start of the, end of the, open to, open letter, close to, closely, close ties, close partner, close partners, close cooperation,
		full swing, full scale, in direct, direct result, first of all, military operation, direct contact, rising to, rise to, fall on, falls on, fall within, fall short`,
	topic: String.raw`(?:^|[,;.:]\s|(?<!\p{L})(?:said|says|say|spoke|speaking|talking|asked|commenting|remarked|wrote|speaks)\s)(?:(?:of|about|on|regarding|concerning|as for|as to)|turning to)\s(?!course|behalf|the basis|that basis|the one hand|the other hand|the contrary|the whole)(?<what>(?:the\s|a\s|an\s)?\p{L}[\p{L}'-]*(?:\s\p{L}[\p{L}'-]*){0,3})`,
	cause: String.raw`(?<!\p{L})(?:because of|because|due to|owing to|in response to|in retaliation for|in reply to|in exchange for|in return for|thanks to|as a result of|on account of|in protest at|in protest against|to punish|for fear of)\s(?<what>[^,;:.]{3,80})`,
	purpose: String.raw`(?<!\p{L})(?:in order to|so as to|with the aim of|for the sake of)\s(?<what>[^,;:.]{3,60})`,
	despite: String.raw`(?<!\p{L})(?:despite|in spite of|notwithstanding|regardless of)\s(?<what>[^,;:.]{3,60})`,
	bound: String.raw`(?<!\p{L})(?<how>until|till|by|from|since|through)\s(?:the\s)?(?:(?:early|late|mid|end of|beginning of)[\s-])?(?<what>january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:19|20)\d\d)(?!\p{L})`,
	asked: String.raw`(?<!\p{L})(?:questions?|reporters?|journalists?|quer(?:y|ies)|interview\p{L}*|letter|request for comment|remarks?|statements?|comments?)(?!\p{L})`,
	partner: String.raw`(?<!\p{L})(?:thank|thanks|thanked|grateful to|praise|praises|praised|criticise|criticises|criticised|criticize|criticizes|criticized|accuse|accuses|accused|blame|blames|blamed|urge|urges|urged|congratulate|congratulates|congratulated|told|tell|tells|telling|assured|informed|warned|reminded|agreed with|agree with|agrees with|talks with|meeting with|met with|met|call with|conversation with|spoke with|spoke to|speaking to|message to|letter to|said to|together with|jointly with|joined with)\s(?:(?:the|his|her|its|their)\s)?(?:(?:prime|foreign|defen[cs]e|deputy|crown|finance)\s)?(?:(?:minister|ministers|president|secretary|leader|king|prince|chancellor|premier|counterpart|ambassador|government|envoy|delegation)\s)?(?:(?:of|from|in)\s)?(?:the\s)?$`,
	toldWhom: String.raw`(?:^|[,;.]\s)to\s(?:(?:the|his|her|its|their|all)\s)?(?<to>\p{Ll}[\p{L}’-]*)\s(?:he|she|they|it|we|i)\s(?:said|says|wrote|told|promised)(?!\p{L})|(?<!\p{L})(?:told|tells|telling|wrote to|writes to|writing to|said to|promised|assured|reminded|informed|warned|advised|addressing|addressed)\s(?:(?:the|a|an|his|her|its|their|all|some|these|those)\s)?(?<whom>(?!(?:that|him|her|them|us|me|it|how|what|why|of|in|on|at)(?!\p{L}))\p{Ll}[\p{L}'’-]*(?:\s(?!(?:that|in|on|at|to|of|how|what|why|about|and|with|from|for|during)(?!\p{L}))\p{Ll}[\p{L}'’-]*){0,2})`,
	headedTo: String.raw`(?<!\p{L})(?:letter|address|speech|remarks|message|statement|talk|lecture|answer|reply|telegram|appeal|words|toast|greetings?|report|testimony|note)(?!\p{L})[^.;:]{0,60}?\s(?:to|before)\s(?:(?:the|a|an|his|her|its|their|all)\s)?(?<whom>\p{Ll}[\p{L}'’-]*(?:\s(?!(?:in|on|at|of|and|with|from|for|during|about)(?!\p{L}))\p{Ll}[\p{L}'’-]*){0,2})`,
	personally: String.raw`(?<!\p{L})(?:personally(?=,|\sspeaking|\si(?!\p{L})|\sbelieve|\sthink|\swould|\sfavou?r)|speaking (?:only )?for (?:myself|himself|herself)|in (?:a|my|his|her) (?:personal|private) (?:view|opinion|capacity)|as a private (?:citizen|person|individual)|(?:my|his|her) (?:own |personal |private )+(?:view|opinion|belief)|not (?:speaking )?(?:for|on behalf of) the (?:government|cabinet))(?!\p{L})`,
	officially: String.raw`(?<!\p{L})(?:(?:the|its|\p{L}+[\u2019\x27]s|this) (?:government|cabinet)|government (?:policy|position|view|line)|official(?:ly| policy| position| view| line)|policy of the|on behalf of the (?:government|state|nation))(?!\p{L})`,
	passive: String.raw`(?<!\p{L})(?:by|was|were|been|being|is being|are being)(?!\p{L})`,
	endings: false,
	consequence: String.raw`(?<!\p{L})(?:as a (?:result|consequence)|therefore|thus|hence|consequently|that is why|which is why|thanks to|led to|leads to|caused|because|due to|owing to|since then|so)(?!\p{L})`,
	before: String.raw`(?<!\p{L})(?:before|ahead of|prior to)\s(?:the|that|this|its|their|his|her)\s(?<what>\p{L}+)`,
	after: String.raw`(?<!\p{L})(?:after|since|following)\s(?:the|that|this|its|their|his|her)\s(?<what>\p{L}+)`,
	ofAnother: String.raw`(?<owner>\p{L}+)['’]s?\s(?:\p{L}+\s)?(?<head>brother|sister|wife|husband|son|daughter|father|mother|uncle|aunt|cousin|nephew|niece|friend|neighbou?r|lawyer|driver|deputy|assistant|aide|adviser|advisor|predecessor|successor|rival|opponent|enemy|ally|guest|doctor|widow|children|parents|family|clerk|partner)\s$|(?<kin>brother|sister|wife|husband|son|daughter|father|mother|uncle|aunt|cousin|nephew|niece|friend|neighbou?r|lawyer|driver|deputy|assistant|aide|adviser|advisor|predecessor|successor|rival|opponent|enemy|ally|guest|doctor|widow|children|parents|family|clerk|partner)\sof\s(?:the|a|his|her|its|their)\s(?<of>\p{L}+)\s$`,
	outsiders: String.raw`(?<!(?:our|its)\s)(?<!\p{L})(?:smugglers|rebels|terrorists|militants|insurgents|protesters|strikers|pirates|hackers|bandits|traffickers|separatists|extremists|gangs?|gangsters|thieves|criminals|opponents|critics|the opposition|the enemy|invaders|occupiers|aggressors|poachers|vandals|speculators|looters|conspirators|spies)(?!\p{L})`,
	saidIn: String.raw`^\s*(?:speaking\s)?in\s(?<where>[\p{L}-]+),?\s(?:[\p{L}’'-]+[\s,]+){0,6}?(?:said|says|told|declared|announced|stated|added)(?!\p{L})|(?<!\p{L})(?:said|says|spoke|declared|announced|stated|told(?:\s\p{L}+){1,3})\sin\s(?<at>[\p{L}-]+)`,
	heldIn: String.raw`(?<!\p{L})(?:spoke|speaking|speech|addressed|address|remarks?|statement|interview|briefing|conference|lecture|talk|talks|meeting|opened|visited|visit|appearance)(?:\s(?!(?:on|about|regarding|concerning|against|after|over)(?!\p{L}))[\p{L}’'-]+){0,8}?\sin\s(?<where>[\p{L}-]+)`,
	askedOf: String.raw`(?<!\p{L})asked\s(?:by\s[^,;:]{2,30}\s)?(?:about|whether|if|why|how|what)\s(?<asked>[^,;:“"]{3,80})|(?<!\p{L})(?:in (?:reply|response|answer) to|replying to|answering) (?:a|the) question (?:about|on|whether|if) (?<of>[^,;:“"]{3,80})`,
	superlative: String.raw`^(?:most|best|worst|least|\p{L}{2,}est)(?!\p{L})`,
	oneOf: String.raw`(?<!\p{L})(?:one of|among|amongst)(?!\p{L})`,
	already: String.raw`(?<!\p{L})already(?!\p{L})`,
	choice: String.raw`(?<!\p{L})either\s[^.;:]{3,80}?\sor(?!\p{L})`,
	showsChoice: String.raw`(?<!\p{L})(?:either|or|whether|choice|choose|option|alternative|one of)(?!\p{L})`,
	instead: String.raw`(?:,|\sand|\sbut)\s+not|,?\s(?:rather than|instead of)`,
	ordinal: "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|only|next",
	sequence: String.raw`(?<!\p{L}|the\s|a\s|this\s|its\s|at\s)(?<first>first(?:ly)?(?!\p{L}|\s(?:time|of|lady|place)))|(?<!\p{L})(?:then|afterwards?|after that)(?!\p{L})`,
	respective: String.raw`(?<a>\p{L}+)\sand\s(?:(?:in|at|the|its|of)\s)*(?<b>\p{L}+)\s[^,;.]{1,60}?\s(?:(?:be|in|at|the|by|to)\s)*(?<c>\p{L}+)\sand\s(?:(?:in|at|the|by|to)\s)*(?<d>\p{L}+),?\srespectively`,
	planned: String.raw`(?<!\p{L})(?:(?:plans?|planning|intends?|hopes?|expects?|is going|are going|is about|are about|is ready|are ready|wants?)\sto|will)\s(?:soon\s|now\s|also\s|have\s){0,2}(?<verb>\p{L}+)`,
	done: String.raw`(?<!\p{L})(?:has|have)\s(?:already\s|now\s)?(?<verb>\p{L}+)`,
	exclusive: String.raw`(?<!\p{L}|not\s)(?:only|solely|exclusively|nothing but)\s(?:for\s|in\s|to\s|with\s|the\s)?$`,
	furtherItem: String.raw`^\s*,?\s*(?:and|as well as)\s\p{L}|^,\s(?:the\s|for\s|to\s|in\s|with\s)?\p{L}+(?:\s\p{L}+)?(?:,|\sand)\s`,
	opensText: String.raw`(?<!\p{L})(?:(?:began|begins|opened|opens|started|starts)(?:\s(?:the|his|her|its|their|a)\s\p{L}+){0,1}\s(?:with|by)(?!\p{L})|(?:opening|first) (?:words|sentence|line)(?!\p{L}))`,
	closesText: String.raw`(?<!\p{L})(?:(?:ended|ends|closed|closes|concluded|concludes|finished|finishes)(?:\s(?:the|his|her|its|their|a)\s\p{L}+){0,1}\s(?:with|by)(?!\p{L})|(?:closing|concluding|final|last) (?:words|sentence|line)(?!\p{L}))`,
	answers: String.raw`(?:^|[,;]\s)(?:when\s)?asked\s(?:about|whether|if|why|how|what|by)(?!\p{L})|(?<!\p{L})(?:in (?:reply|response|answer) to|replying to|responding to|answering)\s(?:a|the|one|his|her)\s(?:\p{L}+\s)?question|(?<!\p{L})question-and-answer`,
	linking: `question, questions, response, reply, answer, answers, (hear|hears|heard|hearing), behalf, spite, sake, price, amount, cost, (two|three|four|five|six|seven|eight|nine|ten|twelve), statement, statements, remark, remarks, comment, comments, speech, address, interview, text, document, readout, communique, release, press, media, diplomats, readers, observers, listeners, viewers, officials, hosts, guests, steps, step, measures, measure, worst, best, well, help, question, reporters, journalists, audience, listeners, account, report, reports, letter, paper, article, post, page, summary, version, words, word, phrase, sentence, line, passage, quote, term, terms, title, headline, caption, heading, section, clause, clauses, chapter, preamble, annex, paragraph, point, points, message,
		(say|says|said|saying), (tell|tells|told|telling), (put|puts|putting), (speak|speaks|spoke|spoken|speaking), (use|uses|used|using), (call|calls|called|calling), (describe|describes|described|describing), (term|termed|dubbed|labelled|labeled), (see|sees|saw|seen|seeing), (find|finds|found), (view|views|viewed), (regard|regards|regarded), (express|expresses|expressed|expressing), (refer|refers|referred|referring), (point|points|pointed|pointing), (make|makes|made|making), (give|gives|gave|given|giving), (take|takes|took|taken|taking), (hold|holds|held|holding), (name|names|named|naming), (list|lists|listed|listing), (mention|mentions|mentioned|mentioning), (cite|cites|cited|citing), (quote|quotes|quoted|quoting), (read|reads|reading), (add|adds|added|adding), (note|notes|noted|noting), (explain|explains|explained|explaining), (argue|argues|argued|arguing), (float|floats|floated|floating), (confirm|confirms|confirmed), (repeat|repeats|repeated), (recall|recalls|recalled), (want|wants|wanted), (intend|intends|intended), (include|includes|included|including), (begin|begins|began|beginning|close|closes|closed|end|ends|ended) with,
		according, earlier, later, now, then, still, already said, also, too, again, instead, however, meanwhile, here, there, when, while, where, which, who, whom, whose, what, how, why, because, since, though, although, should, once, yet, even, just, only, ones, one, another, other, others, among other things, thing, things, idea, view, way, case, fact, clear, same, such, both, side, sides, party, parties, country, countries, government, officials, official, spokesman, spokeswoman, spokesperson, minister, president,
		today, yesterday, tomorrow, tonight, (monday|tuesday|wednesday|thursday|friday|saturday|sunday), (january|february|march|april|may|june|july|august|september|october|november|december), day, days, week, weeks, month, months, year, years, morning said, evening said, time, from, into, over, under, about, after, before, between, through, during, along, behind, between, among, around, than, that, this, these, those, and, but, not, with, without, for, the, must, may, might, can, could, will, would, shall, ever, never, no one, nobody`,
	now: String.raw`(?<!\p{L})(?:today|now|at present|currently|these days|this year|at the moment)(?!\p{L})`,
};
