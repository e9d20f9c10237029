import { template as development8 } from 'c/keystageDevelopment8';
import { template as funnelLetters } from 'c/keystageFunnelLetters';
import { template as keyAccount6 } from 'c/keystageKeyAccount6';
import { template as project8 } from 'c/keystageProject8';
/** The stage templates that come with the product, those of deals before those of accounts. */
export const readyTemplates = [project8, keyAccount6, funnelLetters, development8];
