package io.anju.standards;

import java.time.LocalDate;
import java.util.List;

/** Port: what follows in a module above when the community in scope promises something, or does so no longer. */
public interface AdoptionEffect {

    /**
     * What somebody would do again and again, and what every post would have in hand then. Nothing is changed.
     *
     * @param intended what is about to be promised
     * @param chosen where and by which post, for what is not done as suggested
     */
    Outlook outlook(List<Intended> intended, List<ChosenDuty> chosen);

    /**
     * The clauses were adopted, from now on.
     *
     * @throws io.anju.kernel.Refusal where a post would have more in hand than it can do, or a duty has no place
     */
    void adopted(List<Intended> adopted, List<ChosenDuty> chosen);

    /** Nothing of the clause is owed from the day on; what has begun stays. */
    void ended(String clause, LocalDate from);

    /**
     * @param loads of each post that has something in hand, in their order by name
     * @param posts who there is to do it, by name
     */
    record Outlook(List<Duty> duties, List<PostLoad> loads, List<String> posts) {

        public Outlook {
            duties = List.copyOf(duties);
            loads = List.copyOf(loads);
            posts = List.copyOf(posts);
        }
    }
}
