/** The product's colour: the tile behind the mark. */
export const accentColour = '#11647E';

/** Sizes in pixels that Office and its store ask for. */
export const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

/** The file of the icon of that size, as it lies in excel-addin/assets/icons and is served under /assets/icons. */
export const iconFile = (size: (typeof ribbonSizes)[number]) => `icon-${size}.png`;

/** The two icons of a Microsoft 365 app package: in colour, 192 px, and white on nothing, 32 px. */
export const storeIcons = { colour: 'colour-192.png', outline: 'outline-32.png' } as const;

/** Sizes that a button of the ribbon takes. */
export const buttonSizes = ribbonSizes.filter((size) => size <= 80);

/** What the buttons beside the first show; that one has the mark itself. */
export const commandIcons = ['again', 'undo', 'card', 'help'] as const;
export type CommandIcon = (typeof commandIcons)[number];

/** The file of a button's icon of that size. */
export const commandIconFile = (icon: CommandIcon, size: (typeof ribbonSizes)[number]) => `${icon}-${size}.png`;
