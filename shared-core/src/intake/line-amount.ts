import { decimalPlaces, decimalProduct } from './decimal-product';

/** Unit price × quantity × (1 − discount), exact in decimals. */
export function lineAmount(unitPrice: number, quantity: number, discount: number): number {
  return decimalProduct(unitPrice, quantity, discount === 0 ? 1 : keptShare(discount));
}

function keptShare(discount: number): number {
  const places = decimalPlaces(discount);
  if (places < 0) return 1 - discount;
  const whole = 10 ** places;
  return (whole - Math.round(discount * whole)) / whole;
}
