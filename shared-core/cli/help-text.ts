import { dealRoles, funnelTemplates, pipelineDimensions } from '@keystage/core';
import { readyModelNames } from './choose-model';
import { readyTemplateNames } from './gates/choose-template';

/** What the command line can do, by the words that ask for it. */
export const helpText = {
  keystage: `keystage: tiers for accounts and sums for pipelines, with reasons

  keystage segment ACCOUNTS.csv|.xlsx [options]   tiers, scores and reasons for a list of accounts
  keystage segment --orders ORDERS.csv [options]  the same for the accounts that order lines speak of
  keystage weigh PIPELINE.csv|.xlsx [options]     what a pipeline claims, has earned and will really bring
  keystage sql --model MODEL [options]            the model as a statement of a database, printed or run
  keystage sync [options]                         the accounts of a Salesforce org segmented, compared and written
  keystage model check FILE                       everything that is wrong with a model file, or that it is sound
  keystage model preview NOW NEXT ACCOUNTS        who would change tier under another model, and why
  keystage model schema                           the JSON Schema of model files, for editors
  keystage model weights MODEL --method METHOD    weights proposed by judgements or by a list, to accept or leave
  keystage model publish MODEL --register FILE    a model signed off and put in force, in a file or an org
  keystage model rollback --register FILE         a former one put in force again
  keystage model trail --register FILE            who put what in force, when, why and whom it moved
  keystage gates --process FILE --out FOLDER      gates of stages as metadata that a Salesforce org enforces
  keystage template gates TEMPLATE                what a Salesforce org can hold of a stage template, and what not
  keystage manifest build --env FILE              the manifests that install the Excel add-in from your host
  keystage manifest check --env FILE              what would keep them from being installed
  keystage manifest sideload --env FILE           how one person tries the add-in, on each platform
  keystage manifest org --env FILE                what a Salesforce org needs so that Excel may reach it
  keystage manifest traces WORKBOOK.xlsx          what the add-in left in a workbook, once it is taken away

  keystage segment --help     all options, with examples; weigh likewise
  keystage --version

Exit code: 0 done; 1 input refused; 2 wrong usage; 3 done in part; 75 to be tried again (sync).`,

  segment: `keystage segment [ACCOUNTS.csv|.xlsx] [options]

Reads a list of accounts (CSV, also gzipped, or XLSX; headers in row 1), order lines and other ledgers, or both;
gives each account a tier, a score and the reasons; and writes them beside the list.

  --model FILE            the model: a file, or one of those that come with Keystage (default: the first):
                            ${readyModelNames.slice(0, 3).join(', ')},
                            ${readyModelNames.slice(3).join(', ')}
  --out FILE              write the list with its tiers: .csv (UTF-8 with byte order mark, comma) or .xlsx
  --as-of DATE            the day to count from, as YYYY-MM-DD (default: today)
  --map COLUMN=ROLE       what a column is, where its header does not say it; may be repeated.
                            ROLE: an indicator (amount, overdueRatio …), accountId, accountName, parent,
                            accountKind, previousTier, overrideTier, overrideUntil …, or skip
                            :percent, :share or :mixed after a ratio says what a bare 35 means
  --duplicates WHAT       rows of one account: sum, first, or stop (default)
  --decimal point|comma   how numbers are written where a column leaves it open (default: point)
  --dates ymd|dmy|mdy     the same for dates (default: ymd)
  --sheet NAME            the sheet of a workbook (default: the first that is not hidden)
  --encoding NAME         of a CSV that is not UTF-8: gb18030, euc-kr, windows-1252, utf-16le, utf-16be

  --orders FILE           order lines to derive amounts, margins and cycles from; a second --orders joins a table
                            of orders by order id. Roles for --map: accountId, accountName, orderId, orderDate,
                            amount, unitPrice, quantity, discount, cost, profit, currency, returned
  --invoices FILE         invoices: what is owed and overdue. Roles: accountId, accountName, invoiceId, invoiceDate,
                            dueDate, amount, currency; settledDate or balance where they say what is paid
  --receipts FILE         receipts: how much and how soon. Roles: accountId, accountName, receiptDate, amount,
                            currency, invoiceId (joins them with the invoices), invoiceDate
  --contacts FILE         contact notes: tasks, processes, praise, complaints, suggestions. Roles: accountId,
                            accountName, contactDate, contactKind
  --deals FILE            open deals: expected sales. Roles: accountId, accountName, dealId, dealDate, amount,
                            probability, dealState, currency. Without a probability the house weight of the stage
                            counts
                            Each of the four may be repeated: the files of a kind are read one after the other
  --window all|MONTHS     which orders, receipts and notes count (default: what the model says)
  --returns deduct|keep   take orders marked as returned off the amounts (default), or leave them in
  --cancelled PREFIX      orders whose id begins so are cancellations
  --rates FILE            exchange rates: CSV with iso, start, rate (units of it per unit of the model's currency)
  --orders-sheet NAME     the sheet of the orders, in a workbook

  --previous FILE         what an earlier run wrote with --out: this one goes on from it, where the model holds
                            tiers or waits, and says who rose, fell, stayed, entered, left (default: the list's
                            own column of previous tiers, if it has one)
  --lang en|zh-CN|ko      the language of headers, reasons and report (default: en)
  --json                  the report as JSON

A tier set by hand: overrideTier, overrideUntil, overrideReason, overrideAuthor; further overrideFrom, and
overrideBeatsCaps with overrideApprover. Without a start it holds from the as-of date on; without an end (up to
366 days away), a reason or an author it does not hold. It ends before the day of its end. In a group that counts
as one account it is set at the parent.

  keystage segment customers.xlsx --out tiers.xlsx
  keystage segment customers.csv --map "Überfällig=overdueRatio:percent" --decimal comma --out tiers.csv
  keystage segment --orders orders.csv.gz --window all --as-of 2017-12-31 --out customers.csv
  keystage segment customers.csv --orders lines.csv --orders orders.csv --previous march.csv --out april.csv
  keystage segment --orders orders.csv --invoices bills.csv --receipts q1.csv --receipts q2.csv --out tiers.csv

Exit code: 0 done; 1 input refused, nothing written; 2 wrong usage; 3 done in part: accounts have no tier because
cells could not be read, or no account has one.`,

  weigh: `keystage weigh PIPELINE.csv|.xlsx [options]

Reads a list of deals (CSV, also gzipped, or XLSX; headers in row 1), gives each the chance it claims and the chance
it has earned, adds them up, says what will be won and with which chance, and names every row it could not use.

  --by WHAT[,WHAT]        sums by ${pipelineDimensions.slice(0, 8).join(', ')},
                            ${pipelineDimensions.slice(8).join(', ')}; periods are those of the close date
  --as-of DATE            the day to weigh from, as YYYY-MM-DD (default: today)
  --target AMOUNT         what is to be won, for its chance and the coverage
  --scenario WEIGHT=CHANCE
                          a state of the world: how likely it is, and what a deal of 50% has in it; two or more. With
                            70=50 and 30=35 the chances are as weighed in 70%, and lower by such odds in 30%. Without
                            any, deals are taken as independent of each other
  --pool WHAT             win rates by owner, team, product …, drawn toward what they have in common
  --rates FILE            exchange rates: CSV with iso, start, rate (units of it per unit of the corporate currency)
  --currency CODE         the currency to convert into, where the rates do not say it

  --template NAME         the stages and their house weights: ${funnelTemplates.map(({ id }) => id).join(', ')}
                            (default: what the layout brings, else the one that the stage names fit best);
                            "RECORD TYPE=NAME" for a record type that has a process of its own, fitted apart; may be
                            repeated
  --stage "LABEL=STAGE"   which stage a name of yours is, or won, or lost; "LABEL (RECORD TYPE)=STAGE" for one
                            record type; may be repeated
  --keep FILE             keep processes and stage names, as proposed and corrected, as JSON
  --funnel FILE           take them from there: names are not proposed then, --stage still corrects them
  --history FILE          stage moves (deal, stage, day) or closed deals, to fit the weights to: thin history stays
                            near the house weight, and too thin a one keeps it
  --history-from DATE     since when the history holds every deal: those under way by then count from that day on
  --chances typed|stage   whether a typed probability goes before the weight of the stage (default: typed; with
                            --history: stage)
  --large AMOUNT          from which amount on a deal is large (default: the fewest that hold half)
  --idle DAYS             days without activity after which a deal is stale (default: 30)
  --snapshot FILE         keep the forecast as it is made, as JSON
  --score FILE            score a forecast that was kept, by what has become of its deals in this list
  --prices FILE           list prices (product, price) for deals without an amount
  --teams FILE            teams (owner, team) for deals without one

  --map COLUMN=ROLE       what a column is, where its header does not say it; may be repeated. ROLE: skip, or
                            ${dealRoles.slice(0, 8).join(', ')},
                            ${dealRoles.slice(8, 17).join(', ')},
                            ${dealRoles.slice(17).join(', ')}
                            :percent or :share after probability says what a bare 35 means
  --decimal point|comma   how numbers are written where a column leaves it open (default: point)
  --dates ymd|dmy|mdy     the same for dates (default: ymd)
  --sheet NAME            the sheet of a workbook (default: the first that is not hidden)
  --encoding NAME         of a CSV that is not UTF-8: gb18030, euc-kr, windows-1252, utf-16le, utf-16be
  --out FILE              write the list with chances and weighted values: .csv or .xlsx
  --lang en|zh-CN|ko      the language of the report (default: en)
  --json                  the report as JSON

  keystage weigh pipeline.csv --by owner,quarter --target 500000
  keystage weigh deals.xlsx --rates rates.csv --currency EUR --stage "Demo held=C"
  keystage weigh pipeline.csv --template project-8 --stage "Demo held=4" --keep funnel.json
  keystage weigh pipeline.csv --funnel funnel.json --scenario 70=50 --scenario 30=35
  keystage weigh open.csv --history closed.csv --history-from 2025-01-01 --pool owner
  keystage weigh open.csv --history moves.csv --template project-8 --template "Renewal=keyaccount-6" --json

Exit code: 0 done; 1 input refused, nothing written; 2 wrong usage; 3 done in part: some deals are in no sum.`,

  'model publish': `keystage model publish MODEL --register FILE | --org ADDRESS [options]

Signs a model off and puts it in force; both go into the trail. Where the model in force or the new one asks for a
note, a name or a second person (its part “publishing”), nothing happens without: the first signature is then a
proposal, and the same command by another person approves it. What is in force already is refused.

  --register FILE         a file that keeps models and trail, begun where there is none
  --org ADDRESS           a Salesforce org instead: My Domain, or an alias of the Salesforce CLI with --sign-in cli.
                            The model must be frozen; who signs is the user
  --sign-in HOW           token, stdin, cli or client: see keystage sync --help
  --by NAME               who signs, in a register
  --note TEXT             what changes and why
  --preview FILE          what keystage model preview --json said of this model: whom it moves goes into the trail
  --lang en|zh-CN|ko      the language (default: en)
  --json                  the entry as JSON

  keystage model preview now.json next.json accounts.csv --json > preview.json
  keystage model publish next.json --register models.json --by Controlling --note "Late payers" --preview preview.json

Exit code: 0 done; 1 refused, nothing changed; 2 wrong usage; 75 to be tried again (org).`,

  'model rollback': `keystage model rollback [VERSION] --register FILE | --org ADDRESS [options]

Puts a former version in force again, by its number or fingerprint; the one before where none is named. It is signed
like any other publication and is an entry of its own. Options as those of keystage model publish.

  keystage model rollback --register models.json --by Kim --note "Too many fell"
  keystage model rollback 11 --org prod --sign-in cli --note "Too many fell"

Exit code: 0 done; 1 refused, nothing changed; 2 wrong usage; 75 to be tried again (org).`,

  'model trail': `keystage model trail --register FILE | --org ADDRESS [--sign-in HOW] [--lang TAG] [--json]

Lists who put which model in force, when, why, whom it moved and who approved; the latest last. In an org stage
templates are among it: who published which into which process, brought it back or put it to rest.

  keystage model trail --register models.json
  keystage model trail --org https://northgate.my.salesforce.com --lang ko

Exit code: 0 done; 1 refused; 2 wrong usage; 75 to be tried again (org).`,

  gates: `keystage gates --process FILE --out FOLDER [options]

Compiles the gates of sales processes to metadata of a Salesforce org that has the Keystage package: validation rules,
the roll-ups they count by, messages in three languages, the label that says which gates are deployed, manifests.
Says of each process what the org cannot hold as its template says it, and why.

  --process FILE          a process: its template, its stages, its record type; may be repeated, all that an org has
                            together, since they share roll-ups and leave each other's deals alone
  --out FOLDER            where to write: a new or empty folder, or one that this command wrote. A file of it that
                            somebody changed since is not written over
  --roll-ups-in-use N     roll-ups that Opportunity has of others, of the 25 there may be (default: 0)
  --lang en|zh-CN|ko      the language of the report (default: en)

A process file:

  { "keystage": 1, "name": "Project sale", "template": "project-8", "recordType": "Project",
    "stages": { "Prospecting": "planning-and-invitation", "Closed Won": "signed" } }

template is one of ${readyTemplateNames.join(', ')},
a file beside the process file, or a template itself. recordType is left out for the deals of no other process.
stages gives for a value of the stage field the id of a stage; other values are held by no gate.

  keystage gates --process project.json --process renewal.json --out gates

Exit code: 0 written, or there already; 1 input refused, nothing written; 2 wrong usage.`,

  sql: `keystage sql [--model MODEL | --template TEMPLATE] [options]

Writes a model as one statement that gives each account its tier, score and reasons, as this program would, or the
stages of a pipeline as one that weighs its deals; or runs it where the tables lie, for lists that outgrow a sheet and
a process.

  --model FILE            the model: a file, or one of those that come with Keystage (default: ${readyModelNames[0]})
  --dialect NAME          duckdb (default), postgres or clickhouse
  --as-of DATE            the day to count from, as YYYY-MM-DD (default: today)
  --accounts TABLE        the list (default: accounts, unless ledgers are named): a column account, one for each
                            indicator under its id, transactionCount and amount, which tell a prospect, and
                            account_kind where the model tells kinds apart. A run takes what is missing for blank
  --former TABLE          what the run before left, for tiers that are held: account, latent_tier, and wait_run,
                            wait_towards, wait_on
  --overrides TABLE       tiers set by hand: account, tier, from, until, reason, author, beats_caps, approver

Ledgers that figures are derived from, beside a list or in place of one:
  --orders TABLE          account, order_id, order_date, amount, cost or profit, returned, currency
  --invoices TABLE        account, invoice_id, invoice_date, due_date, amount, settled_date or balance, currency
  --receipts TABLE        account, invoice_id, receipt_date, amount, invoice_date, currency
  --contacts TABLE        account, contact_date, contact_kind
  --deals TABLE           account, amount, probability, stage, deal_date, currency
  --rates TABLE           currency, from, rate: units of it per unit of the model's currency, from a day on
  --returns deduct|keep   take orders marked as returned off the amounts (default), or leave them in
  --cancelled PREFIX      orders whose id begins so are cancellations
                          A run reads the columns that are there; a printed statement the ones that all such ledgers
                            have: what is named here up to the amount, the cost, the probability

A pipeline instead of accounts:
  --template TEMPLATE     its stages: a file, or one of ${readyTemplateNames.slice(0, 2).join(', ')},
                            ${readyTemplateNames.slice(2).join(', ')}
  --deals TABLE           deal, amount, declared_stage (a stage's id), outcome: open, won or lost (default: deals)
  --evidence TABLE        deal, fact, says, number, day, observed, line (default: evidence)
  --list PATH=TABLE       the items of a list that conditions count: deal, and a column for each member; repeated
  --met-since TABLE       deal, condition, since: when conditions that stay met were first met

  --run SOURCE            run it: over a folder of Parquet or CSV files, each a table of its name (DuckDB; needs
                            npm install @duckdb/node-api); in PostgreSQL, postgres://… (needs psql); or in ClickHouse,
                            https://host:8443/database, with CLICKHOUSE_USER and CLICKHOUSE_PASSWORD (http:// reaches
                            this machine alone)
  --out FILE              where the result goes: a .parquet or .csv; in a database the name of a table, whose former
                            result is replaced, or a .csv here. It is written whole or not at all
  --shards N              the list lies in N engines: prints what each of them and the one that adds up run, numbered,
                            for the tiers of the whole list without a row leaving its shard
  --resume                in a database: go on with what the same run had worked out when it broke off
  --lang en|zh-CN|ko      the language of the report (default: en)

  keystage sql --model my-model.json --dialect postgres > tiers.sql
  keystage sql --model my-model.json --run lake --accounts customers --former march --out april.parquet
  keystage sql --model my-model.json --run lake --orders orders --invoices bills --receipts paid --out tiers.csv
  keystage sql --template project-8 --run lake --list buyingRoles=roles --out weighed.csv
  keystage sql --model my-model.json --run postgres://crm.example/sales --out tiers
  keystage sql --model my-model.json --dialect clickhouse --shards 8 > over-shards.sql
  keystage sql --model my-model.json --run https://olap.example:8443/sales --out tiers.csv

Exit code: 0 done; 1 input refused, nothing written; 2 wrong usage.`,

  'template gates': `keystage template gates TEMPLATE [--lang en|zh-CN|ko]

Takes a stage template, a file or one of ${readyTemplateNames.join(', ')}, and a Salesforce
org that has a field for each of its facts. Says how many validation rules and roll-ups hold the gates there, and lists
each condition that no rule can hold as the template says it, with the reason and the way out.

Exit code: 0 listed; 1 the template is not sound, and each fault is told; 2 wrong usage.`,

  sync: `keystage sync [options]

Reads the accounts of a Salesforce org by Bulk query, segments them by the org's active model, compares the tiers with
those on the records and says what would change. With --apply it writes, by Bulk ingest. Overrides and earlier tiers
are those of the records.

  --org ADDRESS           the org's My Domain, as northgate.my.salesforce.com (default: KEYSTAGE_ORG); with the login
                            of the Salesforce CLI an alias or a username (default: its default org)
  --sign-in HOW           token: an access token in KEYSTAGE_ACCESS_TOKEN; stdin: one on the standard input; client: the
                            client credentials of an app in KEYSTAGE_CLIENT_ID and KEYSTAGE_CLIENT_SECRET; cli: the
                            login that the Salesforce CLI keeps (default: the first that the environment holds, else
                            cli). Nothing secret is an option, and there is no way by password
  --model FILE            another model than the org's active one: a file, or one that comes with Keystage
  --mapping INDICATOR=FIELD
                          which Account field holds an indicator (amount=Yearly_Amount__c), where neither its name nor
                            its label says so; none in place of a field leaves the indicator blank; :percent, :share
                            or :mixed after the field of a ratio says what a bare 35 means; may be repeated.
                            expectedSales comes from the open opportunities where no field holds it
  --won-as-orders         what won opportunities come to stands for what no field holds: amount, transactionCount,
                            recency …, of the window that the model says
  --rates FILE            exchange rates in place of those the org keeps: CSV with iso, start, rate (units of it per unit
                            of the model's currency). In an org with several currencies amounts count in the model's,
                            else in the corporate one: opportunities by dated rates where the org has them
  --mapping-file FILE     remembers in this JSON file which field is which, and takes them from there
  --key FIELD             the Account field that tells accounts apart, as AccountNumber (default: the record's id)
  --where CONDITION       which accounts, as a condition of SOQL: "Type = 'Customer'"
  --tiers FILE            takes the tiers of this file, as keystage segment --out and keystage sql --run write it,
                            instead of segmenting
  --as-of DATE            the day to count from, as YYYY-MM-DD (default: today)

  --apply                 writes; without it nothing in the org changes
  --journal FILE          keeps what the run changes, before and after: needed with --apply
  --changed-only          leaves a record on which nothing but the day would change
  --limit-changes N|N%    writes nothing where more than so many accounts, or such a share of those with a tier, would
                            change it; a first tier is no change
  --resume FILE           goes on with the journal of a run that broke off: what is written is not written again, what
                            somebody has changed since is left
  --undo FILE             puts back what stood there before the run of a journal, where nobody has changed it since
  --report FILE           every account that changes or is not written, and why: .csv, .xlsx or .json
  --lang en|zh-CN|ko      the language of reasons and report (default: en)
  --json                  the report as JSON

  keystage sync --org northgate --mapping-file fields.json --report changes.xlsx
  keystage sync --sign-in client --mapping-file fields.json --limit-changes 5% --apply --journal tiers.jsonl
  keystage sync --sign-in client --resume tiers.jsonl --apply
  keystage sync --sign-in client --tiers tiers.csv --key AccountNumber --apply --journal tiers.jsonl

Exit code: 0 done; 1 refused, nothing written; 2 wrong usage; 3 done in part: records were refused, changed since or
left out, or accounts have no tier because fields could not be read; 75 the org was lost, or others were saving
records: to be run again, and where a journal was begun, with --resume.`,

  'model check': `keystage model check FILE [--lang en|zh-CN|ko]

Reads a model file and lists everything that is wrong with it, each with the path to its spot; or says that it is
sound, with its fingerprint and tiers.

Exit code: 0 sound; 1 not sound; 2 wrong usage.`,

  'model preview': `keystage model preview PRESENT CANDIDATE [ACCOUNTS.csv|.xlsx] [options]

Runs one list through two models, each a file or one of those that come with Keystage, and says who would change tier
under the candidate: how many from which tier to which, and for each the parts of the change of its score and why.

  --out FILE              write the list with both tiers, both scores and the parts: .csv or .xlsx
  --window all|MONTHS     which orders, receipts and notes count; needed where the two models count different ones

  Every other option is one of keystage segment and means the same: --map, --orders, --as-of, --previous, --json …

  keystage model preview distribution-by-ledger my-model.json customers.xlsx
  keystage model preview model-3.json model-4.json --orders orders.csv.gz --window 12 --out changes.csv

Exit code: 0 done; 1 input refused, nothing written; 2 wrong usage; 3 done in part: accounts have no tier because
cells could not be read, or no account has one.`,

  'model schema': `keystage model schema

Prints the JSON Schema (draft 7) of model files. A model file that names it as its "$schema" is completed, checked and
explained by the editor it is written in.

  keystage model schema > model.schema.json

Exit code: 0 done; 2 wrong usage.`,

  'model weights': `keystage model weights MODEL --method METHOD [options]

Proposes weights for a model (a file, or one of those that come with Keystage) and shows them beside the present
ones. Nothing changes until somebody accepts them.

  --method METHOD         from judgements:  swing       how much it would mean to go from worst to best, 0 to 100
                                            rank-order  the order of importance alone
                                            ahp         how many times each outweighs each other
                            from a list:    entropy, critic, deviation: how far accounts differ, not what matters
  --of WHAT               all (default): every indicator; groups: the groups among each other;
                            transaction, finance, contact or profile: the indicators of that group
  --kind KIND             of the scorecard of an account kind (default: the general one)

  --judgements FILE       CSV or XLSX with headers. swing: item, rating. rank-order: item, the most important first.
                            ahp: item, other, times (3 or 1/3), each pair once. An item is an id or a name
  --random-index TABLE    ahp: saaty2005 (default), saaty1980 or donegan1991
  --list FILE             the accounts, read as by keystage segment: --map, --duplicates, --decimal, --dates,
                            --sheet and --encoding mean the same. Points are weighed where they rest on a value
  --correlation WHICH     critic: pearson (default) or spearman

  --accept --out FILE     write the model with these weights, as its next version, with method and day
  --by NAME               who accepts them
  --as-of DATE            the day of it, and to count from, as YYYY-MM-DD (default: today)
  --lang en|zh-CN|ko      the language of the report (default: en)
  --json                  the report as JSON

  keystage model weights rfm --method swing --judgements ratings.csv
  keystage model weights my-model.json --method ahp --of groups --judgements pairs.csv --accept --out new-model.json
  keystage model weights distribution-by-ledger --method critic --of transaction --list customers.xlsx

Exit code: 0 done; 1 input refused, nothing written; 2 wrong usage.`,

  'manifest build': `keystage manifest build --env FILE [--out FOLDER]

Writes what installs the Excel add-in from your host: the XML manifest, the unified manifest with its texts, and the
ZIP of that one, which the admin centre of Microsoft 365 takes. An environment file says where one deployment is served and who it is; copy manifests/excel/environments/production.json.

  --env FILE              the environment
  --out FOLDER            where to write (default: beside the environment file)
  --icons FOLDER          where colour-192.png and outline-32.png lie (default: those of Keystage)
  --lang en|zh-CN|ko      the language of the report (default: en)

Nothing is written where an icon is missing, an address is http or a placeholder, an id is taken by another environment, or what was built
there before has a higher version, another id or another namespace.

Exit code: 0 done; 1 input refused, nothing written; 2 wrong usage.`,

  'manifest check': `keystage manifest check [MANIFEST.xml ...] [--env FILE [options]]

Names everything that would keep the add-in from being installed, a sentence each. Of an XML manifest: the order, number
and form of its elements. Of an environment: its file, and whether the manifests are what it gives now.

  --env FILE              the environment
  --out FOLDER            where its manifests are (default: beside the environment file)
  --bundle FOLDER         the bundle to host: whether every page, icon and file that the manifests name lies in it
  --hosted                the host itself, over the network: its certificate, and each file with its type
  --lang en|zh-CN|ko      the language of the report (default: en)

Exit code: 0 sound; 1 refused, with the faults; 2 wrong usage.`,

  'manifest sideload': `keystage manifest sideload --env FILE [--platform windows|mac|web|ipad] [--out FOLDER]

Says how one person tries the add-in before it is deployed to everybody, and how they take it away again.

  --env FILE              the environment
  --platform PLATFORM     that platform alone
  --out FOLDER            where the manifests are (default: beside the environment file)
  --lang en|zh-CN|ko      the language of the steps (default: en)

Exit code: 0 done; 1 input refused; 2 wrong usage.`,

  'manifest org': `keystage manifest org --env FILE --contact ADDRESS --out FOLDER

Writes what a Salesforce org needs so that Excel may reach it, as a DX project to deploy: an External Client App without
a secret, which asks for PKCE, and the host of the environment among the origins whose pages may call the org.

  --env FILE              the environment
  --contact ADDRESS       mail address of who looks after the app; Salesforce shows it beside the app
  --out FOLDER            where to write
  --lang en|zh-CN|ko      the language of the report (default: en)

Exit code: 0 done; 1 input refused, nothing written; 2 wrong usage.`,

  'manifest traces': `keystage manifest traces WORKBOOK.xlsx [...] [--env FILE]

Says whether a workbook still holds anything of the add-in but values in its cells: the custom XML in which the pane keeps
what it has to remember, and formulas with its functions. Nothing is changed. What an org still has says
npm run deploy -- --org ADDRESS --traces.

  --env FILE              the environment whose namespace stands before the functions (default: KEYSTAGE)
  --lang en|zh-CN|ko      the language of the report (default: en)

Exit code: 0 nothing left; 1 something left, a sentence each; 2 wrong usage.`,
} as const;
