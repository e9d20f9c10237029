// The reference job in C++, by the algorithms of the core: what one thread of this machine can do at best. Answers the bench's commands,
// a line each: run (compute only, timed), write, memory.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using Doubles = std::vector<double>;

struct Indicator {
  std::string id, polarity, rule;
  double weight;
  Doubles cuts, points;
};

struct Job {
  size_t size;
  std::vector<Indicator> indicators;
  std::vector<uint64_t> quotas, limits;
};

struct Answer {
  Doubles scores;
  std::vector<int8_t> tiers, classes;
  std::vector<Doubles> contributions;
};

struct Card {
  uint32_t key, position;
};

static std::vector<Card> cards, other_cards;

static uint64_t ordered_bits(double number) {
  uint64_t bits;
  number += 0.0;
  std::memcpy(&bits, &number, 8);
  return bits >> 63 ? ~bits : bits | (1ull << 63);
}

// Digits of 16 bits where the list is long, of 11 where it is not, and how often each of the lowest two occurs.
struct Tallies {
  uint32_t width;
  std::vector<uint32_t> low, second;
  explicit Tallies(size_t size) : width(size < (1 << 17) ? 11 : 16), low(1u << width), second(1u << width) {}
  void count(uint32_t key) {
    uint32_t mask = (1u << width) - 1;
    low[key & mask]++;
    second[(key >> width) & mask]++;
  }
  void clear() {
    std::fill(low.begin(), low.end(), 0);
    std::fill(second.begin(), second.end(), 0);
  }
};

static void deal(uint32_t shift, std::vector<uint32_t> &tally, size_t count) {
  uint32_t next = 0, mask = uint32_t(tally.size()) - 1;
  for (uint32_t &place : tally) {
    uint32_t held = place;
    place = next;
    next += held;
  }
  for (size_t i = 0; i < count; i++) {
    Card card = cards[i];
    other_cards[tally[(card.key >> shift) & mask]++] = card;
  }
  cards.swap(other_cards);
}

static void put_in_order(Tallies &tallies, size_t count) {
  uint32_t width = tallies.width, mask = (1u << width) - 1;
  for (uint32_t shift = 0; shift < 32; shift += width) {
    std::vector<uint32_t> further(shift > width ? mask + 1 : 0);
    for (size_t i = 0; i < count && shift > width; i++) further[(cards[i].key >> shift) & mask]++;
    std::vector<uint32_t> &tally = shift == 0 ? tallies.low : shift == width ? tallies.second : further;
    if (tally[(cards[0].key >> shift) & mask] != count) deal(shift, tally, count);
  }
}

// Keys that count units of the last decimal, up to 32 bits of them; how many, or −1 where the numbers are no such units.
static long key_by_units(const Doubles &numbers, Tallies &tallies) {
  for (double factor : {1.0, 10.0, 100.0, 1000.0, 10000.0})
    for (double least : {0.0, -2147483648.0}) {
      size_t count = 0, i = 0;
      bool below = false;
      tallies.clear();
      for (; i < numbers.size(); i++) {
        if (std::isnan(numbers[i])) continue;
        double units = std::floor(numbers[i] * factor + 0.5);
        below = units < least;
        if (units / factor != numbers[i] || below || units >= least + 4294967296.0) break;
        uint32_t key = uint32_t(int64_t(units - least));
        cards[count++] = {key, uint32_t(i)};
        tallies.count(key);
      }
      if (i == numbers.size()) return long(count);
      if (!below) break;
    }
  return -1;
}

// Keys from the 32 most telling bits.
static size_t key_by_bits(const Doubles &numbers, Tallies &tallies) {
  uint64_t least = ~0ull, most = 0;
  size_t count = 0;
  tallies.clear();
  for (double number : numbers) {
    if (std::isnan(number)) continue;
    uint64_t bits = ordered_bits(number);
    least = std::min(least, bits);
    most = std::max(most, bits);
  }
  uint32_t range = uint32_t(most >> 32) - uint32_t(least >> 32);
  uint32_t spared = range ? __builtin_clz(range) : 32;
  uint64_t base = least >> 32 << 32;
  for (size_t i = 0; i < numbers.size(); i++) {
    if (std::isnan(numbers[i])) continue;
    uint32_t key = uint32_t((ordered_bits(numbers[i]) - base) >> (32 - spared));
    cards[count++] = {key, uint32_t(i)};
    tallies.count(key);
  }
  return count;
}

// Leaves the positions of the numbers, rising, on the `cards`, equal keys for equal numbers; how many there are.
static size_t sort_positions(const Doubles &numbers) {
  for (auto *room : {&cards, &other_cards})
    if (room->size() < numbers.size()) room->resize(numbers.size());
  Tallies tallies(numbers.size());
  long found = key_by_units(numbers, tallies);
  size_t count = found < 0 ? key_by_bits(numbers, tallies) : size_t(found);
  put_in_order(tallies, count);
  if (found >= 0) return count;
  auto smaller = [&](Card a, Card b) { return numbers[a.position] < numbers[b.position]; };
  for (size_t from = 0, to; from < count; from = to) {
    uint32_t key = cards[from].key;
    bool equal = true;
    for (to = from + 1; to < count && cards[to].key == key; to++)
      equal = equal && numbers[cards[to].position] == numbers[cards[from].position];
    if (!equal) std::stable_sort(cards.begin() + from, cards.begin() + to, smaller);
    for (size_t k = from, first = from; k < to; k++) {
      if (numbers[cards[k].position] != numbers[cards[first].position]) first = k;
      cards[k].key = uint32_t(first);
    }
  }
  return count;
}

// Numbers of few decimals that lie close: of each account which of them is its own, counted from 1, and 0 for a blank.
struct Bands {
  std::vector<uint16_t> of;
  std::vector<uint32_t> counts;
  double least, factor;
  size_t known;
};

static const int32_t most_bands = 65534;

static bool counted(const Doubles &column, Bands &bands) {
  bands.of.assign(column.size(), 0);
  for (double factor : {1.0, 10.0, 100.0, 1000.0, 10000.0}) {
    int32_t least = INT32_MAX, most = INT32_MIN;
    bands.known = 0;
    size_t i = 0;
    std::vector<uint32_t> tally(1 << 16);
    for (; i < column.size(); i++) {
      if (std::isnan(column[i])) continue;
      double scaled = column[i] * factor;
      if (!(std::fabs(scaled) < INT32_MAX)) break;
      int32_t whole = int32_t(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
      if (whole / factor != column[i]) break;
      least = std::min(least, whole);
      most = std::max(most, whole);
      if (int64_t(most) - least >= most_bands) return false;
      bands.of[i] = uint16_t(whole + 1);
      tally[bands.of[i]]++;
      bands.known++;
    }
    if (i < column.size()) continue;
    if (bands.known == 0 || size_t(most - least) >= bands.known) return false;
    int32_t base = least >= 0 && most < most_bands && size_t(most) < bands.known ? 0 : least;
    for (i = 0; i < column.size() && base != 0; i++)
      if (!std::isnan(column[i])) bands.of[i] = uint16_t(bands.of[i] - base);
    bands.counts.assign(size_t(most - base) + 2, 0);
    for (int32_t whole = base; whole <= most; whole++) bands.counts[size_t(whole - base) + 1] = tally[uint16_t(whole + 1)];
    bands.least = base;
    bands.factor = factor;
    return true;
  }
  return false;
}

static double number_of(const Bands &bands, size_t band) { return (bands.least + double(band) - 1) / bands.factor; }

static void by_band(Doubles &points, const Bands &bands, const Doubles &points_of) {
  for (size_t i = 0; i < points.size(); i++) points[i] = points_of[bands.of[i]];
}

static void ranks_of(const Indicator &indicator, const Doubles &column, Doubles &points) {
  bool lower = indicator.polarity == "lower";
  Bands bands;
  if (counted(column, bands)) {
    Doubles points_of(bands.counts.size(), NAN);
    for (size_t band = 1, below = 0; band < bands.counts.size(); below += bands.counts[band++]) {
      double share = double(below + below + bands.counts[band]) / 2 / double(bands.known);
      points_of[band] = lower ? 1 - share : share;
    }
    return by_band(points, bands, points_of);
  }
  size_t count = sort_positions(column);
  std::fill(points.begin(), points.end(), NAN);
  for (size_t from = 0, to; from < count; from = to) {
    for (to = from + 1; to < count && cards[to].key == cards[from].key;) to++;
    double share = double(from + to) / 2 / double(count);
    for (size_t k = from; k < to; k++) points[cards[k].position] = lower ? 1 - share : share;
  }
}

static void scale_of(const Doubles &column, Doubles &points) {
  Bands bands;
  if (counted(column, bands)) {
    size_t first = 1;
    while (bands.counts[first] == 0) first++;
    double least = number_of(bands, first), most = number_of(bands, bands.counts.size() - 1);
    Doubles points_of(bands.counts.size(), NAN);
    for (size_t band = 1; band < points_of.size(); band++) points_of[band] = (number_of(bands, band) - least) / (most - least);
    return by_band(points, bands, points_of);
  }
  double least = INFINITY, most = -INFINITY;
  for (double value : column) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  for (size_t i = 0; i < points.size(); i++) points[i] = (column[i] - least) / (most - least);
}

static Doubles points_of(const Indicator &indicator, const Doubles &column) {
  Doubles points(column.size());
  if (indicator.rule == "percentile") ranks_of(indicator, column, points);
  else if (indicator.rule == "minmax") scale_of(column, points);
  else {
    for (size_t i = 0; i < points.size(); i++) {
      size_t band = 0;
      for (double cut : indicator.cuts) band += cut <= column[i];
      points[i] = std::isnan(column[i]) ? NAN : indicator.points[band] / 100;
    }
  }
  return points;
}

static void add_up(const Job &job, const std::vector<Doubles> &points, Answer &answer) {
  const size_t slice = 4096;
  Doubles shares(slice);
  for (size_t from = 0; from < job.size; from += slice) {
    size_t to = std::min(job.size, from + slice);
    std::fill(shares.begin(), shares.end(), 0);
    for (size_t k = 0; k < points.size(); k++)
      for (size_t i = from; i < to; i++)
        if (!std::isnan(points[k][i])) shares[i - from] += job.indicators[k].weight;
    for (double &share : shares) share = 1 / share;
    for (size_t k = 0; k < points.size(); k++)
      for (size_t i = from; i < to; i++) {
        if (std::isnan(points[k][i])) continue;
        answer.contributions[k][i] = 100 * job.indicators[k].weight * points[k][i] * shares[i - from];
        answer.scores[i] += answer.contributions[k][i];
      }
  }
}

static void tier_by_quota(const Job &job, Answer &answer) {
  Doubles rounded(job.size);
  std::vector<uint32_t> order(job.size);
  for (size_t i = 0; i < job.size; i++) {
    rounded[i] = std::round(answer.scores[i] * 1e9) / 1e9;
    order[i] = uint32_t(i);
  }
  auto better = [&](uint32_t a, uint32_t b) { return rounded[a] != rounded[b] ? rounded[a] > rounded[b] : a < b; };
  uint64_t share = 0;
  size_t first = 0;
  for (size_t tier = 0; tier < job.quotas.size(); tier++) {
    share += job.quotas[tier];
    size_t end = (job.size * share + 5000) / 10000;
    if (end < job.size) std::nth_element(order.begin() + first, order.begin() + end, order.end(), better);
    for (size_t k = first; k < end; k++) answer.tiers[order[k]] = int8_t(tier);
    first = end;
  }
}

// Amounts are thrown into bins by their first bits; only where a limit is reached are the accounts of a bin ranked.
static void class_by_share(const Job &job, const Doubles &amounts, Answer &answer) {
  auto bin_of = [&](size_t i) { return ordered_bits(amounts[i]) << 1 >> 48; };
  auto cents_of = [&](size_t i) { return uint64_t(std::llround(amounts[i] * 100)); };
  std::vector<uint64_t> sums(1 << 16);
  uint64_t total = 0;
  for (size_t i = 0; i < job.size; i++)
    if (amounts[i] > 0) sums[bin_of(i)] += cents_of(i);
  for (uint64_t sum : sums) total += sum;
  std::vector<uint64_t> limits;
  for (uint64_t limit : job.limits) limits.push_back((limit * (total / 10000)) + (limit * (total % 10000) + 9999) / 10000);
  auto class_at = [&](uint64_t before) {
    int8_t place = 0;
    while (before >= limits[size_t(place)] && size_t(place) + 1 < limits.size()) place++;
    return place;
  };

  const int8_t open = -2;
  std::vector<int8_t> class_of(sums.size());
  std::vector<std::pair<size_t, uint64_t>> opened;
  uint64_t before = 0;
  for (size_t bin = sums.size(); bin-- > 0; before += sums[bin]) {
    class_of[bin] = class_at(before);
    if (class_at(before + sums[bin]) == class_of[bin]) continue;
    class_of[bin] = open;
    opened.emplace_back(bin, before);
  }
  std::vector<std::vector<uint32_t>> held(opened.size());
  for (size_t i = 0; i < job.size; i++) {
    if (amounts[i] > 0) answer.classes[i] = class_of[bin_of(i)];
    else if (!std::isnan(amounts[i])) answer.classes[i] = int8_t(limits.size() - 1);
    if (answer.classes[i] != open) continue;
    for (size_t k = 0; k < opened.size(); k++)
      if (opened[k].first == bin_of(i)) held[k].push_back(uint32_t(i));
  }
  for (size_t k = 0; k < opened.size(); k++) {
    std::stable_sort(held[k].begin(), held[k].end(), [&](uint32_t a, uint32_t b) { return amounts[a] > amounts[b]; });
    uint64_t reached = opened[k].second;
    for (uint32_t i : held[k]) {
      answer.classes[i] = class_at(reached);
      reached += cents_of(i);
    }
  }
}

static Answer score(const Job &job, const std::vector<Doubles> &columns) {
  std::vector<Doubles> points;
  for (size_t k = 0; k < columns.size(); k++) points.push_back(points_of(job.indicators[k], columns[k]));
  Answer answer{Doubles(job.size), std::vector<int8_t>(job.size), std::vector<int8_t>(job.size, -1),
                std::vector<Doubles>(columns.size(), Doubles(job.size))};
  add_up(job, points, answer);
  tier_by_quota(job, answer);
  class_by_share(job, columns[0], answer);
  return answer;
}

// job.txt: size; quotas; limits; then a line per indicator: id, weight, polarity, rule, the number of cuts, cuts, points.
static Job read_job(const std::string &folder) {
  std::ifstream file(folder + "/job.txt");
  std::string line;
  Job job;
  std::getline(file, line);
  job.size = std::stoul(line);
  for (auto *numbers : {&job.quotas, &job.limits}) {
    std::getline(file, line);
    std::istringstream words(line);
    for (uint64_t number; words >> number;) numbers->push_back(number);
  }
  while (std::getline(file, line)) {
    std::istringstream words(line);
    Indicator indicator;
    size_t cuts = 0;
    words >> indicator.id >> indicator.weight >> indicator.polarity >> indicator.rule >> cuts;
    for (double number; words >> number;) (indicator.cuts.size() < cuts ? indicator.cuts : indicator.points).push_back(number);
    job.indicators.push_back(indicator);
  }
  return job;
}

static uint64_t status(const std::string &field) {
  std::ifstream file("/proc/self/status");
  for (std::string line; std::getline(file, line);)
    if (line.rfind(field, 0) == 0) return std::stoull(line.substr(field.size())) * 1024;
  return 0;
}

template <class T> static void write_out(const std::string &path, const std::vector<T> &numbers) {
  std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char *>(numbers.data()), long(numbers.size() * sizeof(T)));
}

int main(int, char **arguments) {
  Job job = read_job(arguments[1]);
  std::vector<Doubles> columns;
  for (const auto &indicator : job.indicators) {
    columns.emplace_back(job.size);
    std::ifstream(std::string(arguments[1]) + "/" + indicator.id + ".f64", std::ios::binary)
        .read(reinterpret_cast<char *>(columns.back().data()), long(job.size * 8));
  }
  { std::ofstream("/proc/self/clear_refs") << "5"; }
  uint64_t at_rest = status("VmRSS:");
  std::cout << "{\"ready\": \"" << __VERSION__ << "\"}" << std::endl;
  Answer answer;
  for (std::string command; std::cin >> command;) {
    if (command == "run") {
      answer = Answer();
      auto start = std::chrono::steady_clock::now();
      std::clock_t cpu = std::clock();
      answer = score(job, columns);
      std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
      std::cout << "{\"ms\": " << took.count() << ", \"cpu\": " << 1e3 * double(std::clock() - cpu) / CLOCKS_PER_SEC << "}"
                << std::endl;
    } else if (command == "memory") {
      std::cout << "{\"bytes\": " << (at_rest ? std::to_string(status("VmHWM:") - at_rest) : "null") << "}" << std::endl;
    } else {
      std::string path;
      std::cin >> path;
      write_out(path + ".scores", answer.scores);
      write_out(path + ".tiers", answer.tiers);
      write_out(path + ".classes", answer.classes);
      Doubles sums;
      for (const auto &column : answer.contributions) {
        double sum = 0;
        for (double part : column) sum += part;
        sums.push_back(sum);
      }
      write_out(path + ".sums", sums);
      std::cout << "{}" << std::endl;
    }
  }
}
