/** Where the Lightning components lie, below `salesforce-lwc/`. */
export const lwcFolder = 'force-app/main/default/lwc';
